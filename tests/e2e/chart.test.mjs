// The six figures, the charts and the table together: one year through all of them, and what is saved of them.
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { nameOf } from "./agree.mjs";
import { assert, axe, openPage, scrollsSideways, test } from "./harness.mjs";

const at = (name) => `[data-test="${name}"]`;
const batch = process.env.XUEWEI_BATCH || fileURLToPath(new URL("../../target/debug/batch", import.meta.url));
const plain = (text) => Number(text.replace(/[\s,]/g, "").replace("−", "-"));
const slider = (page, stage) => page.locator(`${at(`figure-${stage}`)} [role="slider"]`);
const plot = (page, stage) => page.locator(`${at(`figure-${stage}`)} .plot`);
const view = (page, table) => page.locator(`${at("chart-or-table")} button`).nth(Number(table)).click();

/** The year that each chart and the table of utilisation show as looked at, and which is held. */
const looked = (page) =>
  page.evaluate(() => {
    const text = (element) => element?.innerText.trim();
    const years = [...document.querySelectorAll('[data-test="readout-year"]')].map((year) => text(year).slice(0, 4));
    const heads = [...document.querySelectorAll('[data-test="heat"] thead [aria-current="true"]')];
    return {
      charts: [...new Set(years)].join(),
      lines: document.querySelectorAll('[data-test="crosshair"]').length,
      table: heads.map(text).join(),
      pinned: heads.some((head) => head.querySelector('[aria-pressed="true"]')),
    };
  });
const all = (year, pinned = false) => ({ charts: String(year), lines: 3, table: String(year), pinned });
const none = { charts: "", lines: 0, table: "", pinned: false };

/** Where a year stands in a chart, on the screen. */
async function place(page, stage, year) {
  const box = await plot(page, stage).boundingBox();
  await slider(page, stage).focus();
  await page.keyboard.press("Home");
  for (let now = 2020; now < year; now++) await page.keyboard.press("ArrowRight");
  const x = await page.locator(`${at(`figure-${stage}`)} ${at("crosshair")} > span`).evaluate((line) => line.getBoundingClientRect().x);
  await page.keyboard.press("Escape");
  return { x, y: box.y + box.height / 2 };
}

/** The figures of a stage as its table has them: year → column → number. */
async function table(page, stage) {
  await view(page, true);
  const rows = await page.locator(`${at(`figure-${stage}`)} tbody tr`).evaluateAll((rows) =>
    rows.map((row) => [row.querySelector("th").innerText, [...row.querySelectorAll("td")].map((td) => [td.dataset.test, td.innerText])]),
  );
  await view(page, false);
  return Object.fromEntries(rows.map(([year, cells]) => [year, Object.fromEntries(cells.map(([name, text]) => [name, plain(text)]))]));
}

test("the pointer's year goes through all charts and the table, and a click holds it", async (t) => {
  const page = await openPage(t);
  const [first, second] = [await place(page, 1, 2024), await place(page, 1, 2031)];
  assert.deepEqual(await looked(page), none);
  const still = async () => [await plot(page, 2).boundingBox(), await page.locator(at("heat")).boundingBox()];
  const before = await still();
  await page.evaluate(() => {
    window.drawn = 0;
    for (const name of ["fillRect", "fill", "stroke", "fillText"]) {
      const real = CanvasRenderingContext2D.prototype[name];
      CanvasRenderingContext2D.prototype[name] = function (...rest) {
        window.drawn++;
        return real.apply(this, rest);
      };
    }
  });
  await page.mouse.move(first.x, first.y);
  assert.deepEqual(await looked(page), all(2024));
  await page.mouse.move(second.x + 3, second.y);
  assert.deepEqual(await looked(page), all(2031));
  await page.mouse.click(first.x, first.y);
  assert.deepEqual(await looked(page), all(2024, true));
  await page.mouse.move(second.x, second.y);
  assert.deepEqual(await looked(page), all(2024, true), "a year that is held stays");
  await page.mouse.move(700, 20);
  assert.deepEqual(await looked(page), all(2024, true));
  assert.deepEqual(await still(), before, "nothing moved");
  await page.waitForTimeout(100);
  assert.equal(await page.evaluate(() => window.drawn), 0, "no chart was drawn anew");
  await page.mouse.click(first.x, first.y);
  await page.mouse.move(700, 20);
  assert.deepEqual(await looked(page), none, "the second click lets it go");
  const cell = page.locator(`${at("heat")} tbody tr`).nth(2).locator("td").nth(6);
  await cell.hover();
  assert.deepEqual(await looked(page), all(2026), "a cell of the table");
  await page.locator(`${at("heat")} tbody th`).first().hover();
  await page.mouse.move(700, 20);
  assert.deepEqual(await looked(page), none);
});

test("the keyboard goes from year to year, in a chart and in the table's heading", async (t) => {
  const page = await openPage(t);
  await slider(page, 0).focus();
  await page.keyboard.press("ArrowRight");
  assert.deepEqual(await looked(page), all(2020));
  for (const [key, year] of [["ArrowRight", 2021], ["End", 2035], ["ArrowRight", 2035], ["ArrowLeft", 2034], ["Home", 2020]]) {
    await page.keyboard.press(key);
    assert.deepEqual(await looked(page), all(year), key);
  }
  const said = await slider(page, 0).getAttribute("aria-valuetext");
  assert.equal(await slider(page, 0).getAttribute("aria-valuenow"), "2020");
  assert.match(said, /2020 学年.*在校（园）生 [\d\s]+.*学位 [\d\s]+.*(缺|余)/);
  await page.keyboard.press("Enter");
  assert.deepEqual(await looked(page), all(2020, true));
  await page.keyboard.press("ArrowRight");
  assert.deepEqual(await looked(page), all(2021, true), "what is held moves with the keys");
  await slider(page, 2).focus();
  await page.keyboard.press("Escape");
  assert.deepEqual(await looked(page), none);
  const head = page.locator(`${at("heat")} thead button[tabindex="0"]`);
  assert.equal(await head.count(), 1, "one stop of the keyboard");
  await head.focus();
  for (const [key, year, pinned] of [["ArrowRight", 2020], ["ArrowRight", 2021], ["End", 2035], ["Enter", 2035, true], ["ArrowLeft", 2034, true]]) {
    await page.keyboard.press(key);
    assert.deepEqual(await looked(page), all(year, pinned), key);
  }
  assert.equal(await page.evaluate(() => document.activeElement.innerText), "2034");
  await page.keyboard.press("Escape");
  assert.deepEqual(await looked(page), none);
});

test("a tap holds a year, a finger drawn aside moves it, and one drawn up scrolls the page", async (t) => {
  const page = await openPage(t, { width: 390, height: 844, context: { hasTouch: true, isMobile: true } });
  await plot(page, 1).evaluate((element) => element.scrollIntoView({ block: "center" }));
  const { x, y } = await place(page, 1, 2024);
  await page.touchscreen.tap(x, y);
  assert.deepEqual(await looked(page), all(2024, true));
  const client = await page.context().newCDPSession(page);
  const touch = (type, ...points) => client.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  const draw = async (dx, dy) => {
    await touch("touchStart", [x, y]);
    for (let step = 1; step <= 10; step++) await touch("touchMove", [x + (dx * step) / 10, y + (dy * step) / 10]);
    await touch("touchEnd");
    await page.waitForTimeout(200);
  };
  const top = await page.evaluate(() => scrollY);
  await draw(110, 4);
  const { charts, pinned } = await looked(page);
  assert.ok(pinned && Number(charts) > 2026, `after drawing aside: ${charts}`);
  assert.equal(await page.evaluate(() => scrollY), top);
  await draw(2, -220);
  assert.ok((await page.evaluate(() => scrollY)) > top + 100, "the page scrolls");
  assert.equal((await looked(page)).charts, charts, "and the year stays");
  await page.evaluate((top) => scrollTo(0, top), top);
  await page.touchscreen.tap((await place(page, 1, 2024)).x, y);
  await page.touchscreen.tap(x, y);
  assert.deepEqual(await looked(page), none, "a second tap lets go");
});

test("the readouts are the figures of the tables, also the baseline's, and name what opens", async (t) => {
  const page = await openPage(t);
  await page.locator(at("births-change-slider")).fill("10");
  for (const stage of [0, 1, 2]) {
    const figures = await table(page, stage);
    await slider(page, stage).focus();
    await page.keyboard.press("Home");
    const readout = page.locator(`${at(`figure-${stage}`)} ${at("readout")}`);
    for (const [year, row] of Object.entries(figures)) {
      const shown = async (name) => readout.locator(at(name)).innerText();
      assert.ok((await shown("readout-year")).startsWith(year));
      assert.equal(plain(await shown("readout-enrolment")), row.enrolment, `${stage} ${year}`);
      assert.equal(plain(await shown("readout-places")), row.places);
      const [, sign, size] = (await shown("readout-balance")).match(/(缺|余) ([\d\s]+?) 个学位/) ?? [null, "余", "0"];
      assert.equal(sign === "缺" ? -plain(size) : plain(size), row.balance);
      const baseline = (await shown("readout-more")).match(/基准在校（园）生 ([\d\s]+\d)/)?.[1];
      const expected = row["baseline-enrolment"] ?? row.enrolment;
      assert.equal(baseline === undefined ? row.enrolment : plain(baseline), expected, `baseline, ${stage} ${year}`);
      await page.keyboard.press("ArrowRight");
    }
  }
  await place(page, 0, 2024);
  await slider(page, 0).focus();
  await page.keyboard.press("Home");
  for (let year = 2020; year < 2024; year++) await page.keyboard.press("ArrowRight");
  assert.match(await page.locator(`${at("figure-0")} ${at("opening")}`).innerText(), /耿家坪幼儿园/);
  assert.match(await slider(page, 0).getAttribute("aria-valuetext"), /耿家坪幼儿园/);
  await view(page, true);
  for (const stage of [0, 1, 2]) {
    const row = page.locator(`${at(`figure-${stage}`)} tbody tr[aria-current="true"]`);
    assert.equal(await row.locator("th").innerText(), "2024", "the row is marked");
  }
});

/** Saves a chart in a form; the download's name and bytes. */
async function saved(page, stage, form) {
  await page.locator(`${at(`figure-${stage}`)} details.save summary`).click();
  const button = page.locator(`${at(`figure-${stage}`)} ${at(`save-${form}`)}`);
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  assert.ok(!(await button.isVisible()), "the menu closes");
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const csv = (bytes) => {
  const text = bytes.toString("utf8");
  assert.ok(text.startsWith("\ufeff"), "Excel is told that it is UTF-8");
  return text.slice(1).trimEnd().split("\r\n").map((line) => line.split(","));
};

test("a chart is saved as SVG, PNG and CSV, and the table as CSV", async (t) => {
  const page = await openPage(t);
  await page.locator(at("births-change-slider")).fill("10");
  const svg = await saved(page, 1, "svg");
  assert.match(svg.name, /^恩施市-小学-城区\.svg$/);
  const note = await page.locator(`${at("figure-1")} figcaption`).innerText();
  const parsed = await page.evaluate((text) => {
    const sheet = new DOMParser().parseFromString(text, "image/svg+xml");
    const words = [...sheet.querySelectorAll("text")].map((text) => text.textContent.trim());
    return { bad: sheet.querySelector("parsererror")?.textContent, width: sheet.documentElement.getAttribute("width"), words };
  }, svg.bytes.toString("utf8"));
  assert.equal(parsed.bad, undefined);
  assert.equal(parsed.width, "1200");
  assert.ok(parsed.words.includes("恩施市 · 城区 · 小学"), parsed.words.join("|"));
  assert.ok(parsed.words.join("").replace(/\s/g, "").includes(note.replace(/\s/g, "")), "the sentence");
  for (const word of ["在校（园）生", "基准在校（园）生", "万人"]) assert.ok(parsed.words.includes(word), word);
  assert.ok(parsed.words.some((word) => /^学位推演 · .*2020 学年基准$/.test(word)), "whose figures they are");

  const png = await saved(page, 1, "png");
  assert.match(png.name, /^恩施市-小学-城区\.png$/);
  assert.deepEqual([...png.bytes.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  assert.deepEqual([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)], [2400, 1350]);
  assert.ok(png.bytes.length > 20_000, `${png.bytes.length} bytes: is it blank?`);

  for (const stage of [0, 1, 2]) {
    const figures = await table(page, stage);
    const [, ...rows] = csv((await saved(page, stage, "csv")).bytes);
    assert.deepEqual(rows.map(([year, ...cells]) => [year, cells.map(Number)]), Object.entries(figures).map(([year, row]) => [year, Object.values(row)]));
  }
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(at("save-heat")).click()]);
  assert.match(download.suggestedFilename(), /^恩施市-小学-全市-学位使用率\.csv$/);
  const shown = await page.locator(`${at("heat")} tbody tr`).evaluateAll((rows) =>
    rows.map((row) => [row.querySelector("button").title, ...[...row.querySelectorAll("td")].map((td) => td.firstChild.data.replace(/[\s,]/g, ""))]),
  );
  assert.deepEqual(csv(await readFile(await download.path())).slice(1), shown);
});

test("what cannot be saved is told, and the menu goes by Escape", async (t) => {
  const page = await openPage(t);
  const menu = page.locator(`${at("figure-0")} details.save`);
  await menu.locator("summary").press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  assert.equal(await menu.getAttribute("open"), null);
  assert.ok(await menu.locator("summary").evaluate((summary) => summary === document.activeElement));
  for (const form of ["png", "csv"]) {
    const refused = await openPage(t);
    await refused.evaluate(() => (URL.createObjectURL = () => { throw new Error("no"); }));
    await refused.locator(`${at("figure-0")} details.save summary`).click();
    await refused.locator(`${at("figure-0")} ${at(`save-${form}`)}`).click();
    assert.match(await refused.locator('[role="alert"]').innerText(), /没有保存成功/);
  }
});

/** What batch has: scenario → zone → stage → rows by year. */
async function computed(page) {
  await page.locator(at("files-button")).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(at("save")).click()]);
  await page.locator(at("files-close")).click();
  const path = await download.path();
  const { scenarios } = JSON.parse(await readFile(path, "utf8"));
  return scenarios.slice(0, 2).map((plan) => {
    const [head, ...lines] = execFileSync(batch, ["project", `${path}#${plan.id}`], { encoding: "utf8" }).trim().split(/\r?\n/);
    const columns = head.split(",");
    const rows = lines.map((line) => Object.fromEntries(line.split(",").map((cell, column) => [columns[column], cell])));
    return { plan, rows: rows.filter((row) => row.zone !== "*") };
  });
}

/** The six figures of some zones, from batch's rows. */
function six({ plan, rows }, zones) {
  const stages = ["kindergarten", "primary", "junior"];
  const years = [...new Set(rows.map((row) => row.year))];
  const sum = (ids, stage, year, figure) =>
    rows.filter((row) => ids.includes(row.zone) && row.stage === stage && row.year === year).reduce((total, row) => total + figure(row), 0);
  const unmet = (row) => Math.max(0, -Number(row.balance));
  const idle = (row) => Math.max(0, Number(row.balance));
  const cells = years.flatMap((year) => stages.map((stage) => ({ year, stage, unmet: sum(zones, stage, year, unmet) })));
  const first = cells.find((cell) => cell.unmet >= 0.5);
  const most = cells.reduce((best, cell) => (cell.unmet > best.unmet + 1e-6 ? cell : best));
  const short = most.unmet >= 0.5;
  const everyone = plan.zones.map((zone) => zone.id);
  const staff = Math.max(...years.map((year) => stages.reduce((total, stage) => total + sum(zones, stage, year, (row) => Number(row.staff_needed)), 0)));
  const here = (plan.projects ?? []).filter((project) => project.on !== false && project.effects.some((effect) => zones.includes(effect.zone)));
  return {
    "first-short": first ? Number(first.year) : null,
    largest: short ? most.unmet : 0,
    idle: short
      ? sum(everyone, most.stage, most.year, idle)
      : Math.max(...cells.map(({ year, stage }) => sum(zones, stage, year, idle))),
    classes: short ? sum(zones, most.stage, most.year, (row) => Number(row.classes_short)) : 0,
    staff,
    cost: here.length && here.every((project) => project.cost == null) ? "—" : here.reduce((total, project) => total + (project.cost ?? 0), 0),
  };
}

test("the six figures are batch's, beside the baseline's, in every area", async (t) => {
  const page = await openPage(t);
  // Where no schools are entered, the figures are those of the zones; with schools, six.test.mjs looks at them.
  await page.locator(at("files-button")).click();
  await page.locator(at("enshi@1")).click();
  await page.locator("#files[open]").waitFor({ state: "detached" });
  await page.locator(at("births-change-slider")).fill("8");
  await page.locator(at("urbanisation-target-slider")).fill("80");
  const [baseline, own] = await computed(page);
  const options = await page.locator(`${at("area")} option`).evaluateAll((options) => options.map((option) => option.title));
  const kinds = { 城区: "city", 镇区: "town", 乡村: "rural" };
  let compared = 0;
  for (const [index, name] of options.entries()) {
    await page.locator(at("area")).selectOption({ index });
    const zones = own.plan.zones.filter((zone) => /^全/.test(name) || nameOf(zone) === name || (zone.kind ?? "city") === kinds[name]);
    const ids = zones.map((zone) => zone.id);
    const [expected, before] = [six(own, ids), six(baseline, ids)];
    for (const [what, exact] of Object.entries(expected)) {
      const cell = page.locator(at(`six-${what}`));
      const shown = await cell.locator("b").innerText();
      const beside = (await cell.locator(".base").innerText()).match(/^基准 (无|—|\d[\d\s.]*)/)?.[1];
      const scale = { 亿元: 1e8, 万元: 1e4, 元: 1 }[await cell.locator("small").innerText()];
      for (const [text, value] of [[shown, exact], [beside, before[what]]]) {
        const where = `${what}, ${name}: ${text} for ${value}`;
        if (value === null || value === "—") assert.equal(text, value ?? "无", where);
        else if (what === "cost") assert.ok(Math.abs(plain(text) * scale - value) <= 0.005 * scale + 5e3, where);
        else assert.ok(Math.abs(plain(text) - value) <= 0.5 + 1e-6, where);
        compared++;
      }
    }
  }
  assert.ok(compared >= 100, `only ${compared}`);
});

test("with a year held nothing is wider than the window, and axe finds nothing wrong", async (t) => {
  for (const [width, height, lang] of [[1440, 900, "zh"], [1024, 768, "en"], [390, 844, "zh"], [390, 844, "en"]]) {
    const page = await openPage(t, { width, height, lang });
    await slider(page, 1).focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    assert.ok(!(await scrollsSideways(page)), `${lang} ${width}`);
    await page.locator(`${at("figure-1")} details.save summary`).click();
    assert.deepEqual(await axe(page), [], `${lang} ${width}`);
    assert.ok(!(await scrollsSideways(page)), `${lang} ${width}, with the menu open`);
  }
});
