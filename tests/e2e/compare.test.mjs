// The tab 对比: the list of scenarios, what each comes to and where they differ, both as batch has them, and which inputs differ.
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { batch, nameOf } from "./agree.mjs";
import { at, focusIs, focused, openCompare, text } from "./compare.mjs";
import { assert, axe, openPage, scrollsSideways, setLanguage, settled, test } from "./harness.mjs";

const names = async (page) => {
  await settled(page);
  return page.locator(".scenario-name input").evaluateAll((fields) => fields.map((field) => field.value));
};

/** Saves what a button saves; the path of the file and what is in it. */
async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(at(name)).click()]);
  const path = await download.path();
  return { path, name: download.suggestedFilename(), text: await readFile(path, "utf8") };
}

async function savedFile(page) {
  await page.locator(at("files-button")).click();
  const file = await saved(page, "save");
  await page.locator(at("files-close")).click();
  return file;
}

const run = (...args) => execFileSync(batch, args, { encoding: "utf8", maxBuffer: 1 << 26 });
const table = (csv) => {
  const [head, ...lines] = csv.trim().split(/\r?\n/).map((line) => line.split(","));
  return lines.map((cells) => Object.fromEntries(head.map((name, place) => [name, cells[place]])));
};

const units = [[/亿元/, 1e8], [/万元/, 1e4], [/billion yuan/, 1e9], [/million yuan/, 1e6]];
/** A figure as it is shown: its value, and how far it may be from the exact one. */
function shownFigure(shown) {
  const by = units.find(([unit]) => unit.test(shown))?.[1] ?? 1;
  const digits = shown.replace(/[\s,+]/g, "").replace("−", "-").match(/^-?[\d.]+/)?.[0] ?? assert.fail(shown);
  const decimals = digits.split(".")[1]?.length ?? 0;
  return { value: Number(digits) * by, error: 0.5 * 10 ** -decimals * by * (1 + 1e-9) + 1e-6 };
}

function agrees(shown, exact, what) {
  const { value, error } = shownFigure(shown);
  assert.ok(Math.abs(value - Number(exact)) <= error, `${what}: the page shows ${shown}, batch has ${exact}`);
}

test("scenarios are made, named, explained, moved, deleted and brought back, by keyboard alone", async (t) => {
  const page = await openCompare(t);
  const [base] = await names(page);
  await page.locator(at("compare-new")).focus();
  await page.keyboard.press("Enter");
  await focusIs(page, "scenario-2-name");
  assert.deepEqual(await names(page), [base, "方案 A", "方案 B"]);
  assert.match(await text(page, "scenario-2-changes"), /与对照相同/);
  assert.match(await text(page, "scenario-1-changes"), /改 2 项/);

  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("  少建一所 ");
  await page.keyboard.press("Enter");
  assert.deepEqual(await names(page), [base, "方案 A", "少建一所"]);
  assert.match(await text(page, "plans"), /少建一所/);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Enter");
  assert.deepEqual(await names(page), [base, "方案 A", "少建一所"], "a name stays when it is left empty");
  assert.match(await page.locator(".scenario-name .fault").innerText(), /不能为空/);
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("缓建");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(".scenario-name .fault").count(), 0);

  await page.locator(at("scenario-2-note")).focus();
  await page.keyboard.insertText("第一行");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("第二行");
  const before = (await page.locator(at("scenario-2-note")).boundingBox()).height;
  assert.ok(before > 50, "the field grows with its lines");
  await page.keyboard.press("Tab");
  const note = async () => JSON.parse((await savedFile(page)).text).scenarios[2].note;
  assert.equal(await note(), "第一行\n第二行");

  await page.locator(at("scenario-2-up")).focus();
  await page.keyboard.press("Enter");
  await focusIs(page, "scenario-1-up");
  await page.keyboard.press("Enter");
  await focusIs(page, "scenario-0-up");
  assert.deepEqual(await names(page), ["缓建", base, "方案 A"]);
  assert.equal(await page.locator(at("scenario-0-up")).getAttribute("aria-disabled"), "true");
  assert.match(await text(page, "scenario-1-row"), /基准/, "the baseline stays what it is");

  await page.locator(at("scenario-2-copy")).focus();
  await page.keyboard.press("Enter");
  await focusIs(page, "scenario-3-name");
  assert.deepEqual(await names(page), ["缓建", base, "方案 A", "方案 A (2)"]);

  await page.locator(at("scenario-3-delete")).focus();
  await page.keyboard.press("Enter");
  await focusIs(page, "scenario-2-delete");
  assert.match(await text(page, "scenarios-told"), /已删除“方案 A \(2\)”/);
  await page.locator(at("scenarios-undo")).focus();
  await page.keyboard.press("Enter");
  assert.deepEqual(await names(page), ["缓建", base, "方案 A", "方案 A (2)"]);
  assert.equal(await focused(page), "scenarios");
  assert.equal(await page.locator(at("scenarios-undo")).count(), 0);
  await page.locator(at("scenario-1-delete")).focus();
  await page.keyboard.press("Enter");
  assert.equal((await names(page)).length, 4, "the baseline can't be deleted");

  await page.locator(at("scenario-2-baseline")).click();
  assert.match(await text(page, "scenario-2-row"), /基准/);
  assert.match(await text(page, "scenario-2-changes"), /^对照$/);
  assert.match(await text(page, "scenario-3-changes"), /相同/);
  await page.locator(at("scenario-3-open")).click();
  assert.equal(await page.locator(at("tab-explore")).getAttribute("aria-selected"), "true");
  assert.match(await page.locator(`${at("plans")} [aria-pressed="true"]`).innerText(), /方案 A \(2\)/);
});

test("an input method's Enter is its own", async (t) => {
  const page = await openCompare(t);
  await page.locator(at("scenario-1-name")).focus();
  const client = await page.context().newCDPSession(page);
  await page.keyboard.press("Control+a");
  await client.send("Input.imeSetComposition", { text: "huan jian", selectionStart: 9, selectionEnd: 9 });
  await page.evaluate(() =>
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, isComposing: true })),
  );
  assert.match(await text(page, "plans"), /方案 A/, "nothing is taken while a word is being written");
  await client.send("Input.insertText", { text: "缓建" });
  await page.keyboard.press("Enter");
  assert.match(await text(page, "plans"), /缓建/);
});

for (const lang of ["zh", "en"]) {
  test(`what each comes to is what batch compare has, figure by figure (${lang})`, async (t) => {
    const page = await openCompare(t, { lang });
    await page.locator(at("scenario-1-copy")).click();
    await focusIs(page, "scenario-2-name");
    const file = await savedFile(page);
    const exact = table(run("compare", file.path));
    assert.equal((await saved(page, "save-totals")).text, run("compare", file.path));
    const rows = await page.locator(`${at("totals")} tbody tr`).evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("td")].map((cell) => [...cell.children].map((part) => part.innerText))),
    );
    assert.equal(rows.length, 3);
    const base = exact[0];
    const columns = ["first_short", "largest_shortage", "unmet_pupil_years", "idle_place_years", "idle", "large_classes", "staff_needed", "staff_gap", "cost", "places_added", "cost_per_place", "cost_per_unmet_pupil_year"];
    for (const [place, cells] of rows.entries()) {
      for (const [column, name] of columns.entries()) {
        const [figure, ...rest] = cells[column];
        const batchs = exact[place][name];
        if (batchs === "") assert.ok(figure === "—" && rest.join("").length > 1, `${name}: a reason, not ${rest}`);
        else agrees(figure, batchs, name);
        const against = rest.find((part) => /[▲▼]/.test(part));
        // Counts are told apart as they are shown, prices as they are.
        const shown = name.startsWith("cost") ? Number : (text) => Math.round(Number(text));
        const [own, other] = [exact[place], base].map((row) => shown(row[name]));
        if (place > 0 && own !== other && !["first_short", "cost"].includes(name) && batchs !== "") {
          assert.equal(against[0], own > other ? "▲" : "▼");
          agrees(against.slice(1), own - other, `${name}, beside the base`);
        }
      }
    }
    assert.ok(rows[1][2].length > 1 && rows[0].every((cell) => !/[▲▼]/.test(cell.join(""))));
    // Another base, of the comparison alone.
    await page.locator(at("compare-base")).selectOption({ index: 1 });
    await settled(page);
    assert.equal((await saved(page, "save-totals")).text, run("compare", `${file.path}#plan`));
    assert.match(await text(page, "scenario-2-changes"), lang === "zh" ? /相同/ : /Same/);
  });
}

test("where they differ is what batch differences has, figure by figure", async (t) => {
  const page = await openCompare(t);
  const file = await savedFile(page);
  const { scenarios } = JSON.parse(file.text);
  const exact = table(run("differences", file.path));
  assert.equal((await saved(page, "save-differences")).text, run("differences", file.path));
  const kinds = { 城区: "*city", 镇区: "*town", 乡村: "*rural" };
  const areaOf = (name) => scenarios[0].zones.find((zone) => nameOf(zone) === name)?.id ?? kinds[name] ?? (/^全/.test(name) ? "*" : assert.fail(name));
  const areas = new Set(exact.map(({ area }) => area));
  let [compared, folded] = [0, 0];
  for (const [place, measure] of ["unmet", "idle", "enrolment", "places"].entries()) {
    await page.locator(`${at("difference-measure")} button`).nth(place).click();
    for (const [step, stage] of ["kindergarten", "primary", "junior"].entries()) {
      await page.locator(`${at("difference-stage")} button`).nth(step).click();
      await settled(page);
      const shown = await page.locator(at("differences")).evaluateAll(([table]) =>
        table
          ? {
              years: [...table.querySelectorAll("thead th")].slice(1).map((th) => th.innerText),
              rows: [...table.querySelectorAll("tbody tr")].map((row) => ({
                name: row.querySelector("th").title,
                cells: [...row.querySelectorAll("td")].map((cell) => [cell.innerText, cell.className]),
              })),
            }
          : { years: [], rows: [] },
      );
      const told = new Set();
      for (const { name, cells } of shown.rows) {
        const area = areaOf(name);
        told.add(area);
        for (const [column, [figure, look]] of cells.entries()) {
          const row = exact.find((row) => row.area === area && row.stage === stage && row.year === shown.years[column]);
          // It is the difference of two figures as they are shown.
          const apart = Math.abs(shownFigure(figure).value - Number(row[measure]));
          assert.ok(apart < 1, `${name} ${stage} ${row.year} ${measure}: the page shows ${figure}, batch has ${row[measure]}`);
          assert.equal(look === "none", figure === "0", "what differs is coloured, and nothing else");
          assert.ok(figure === "0" || /^[+−]/.test(figure), "a difference has its sign");
          compared++;
        }
      }
      for (const area of areas) {
        if (told.has(area)) continue;
        const rows = exact.filter((row) => row.area === area && row.stage === stage);
        assert.ok(rows.every((row) => Math.abs(Number(row[measure])) < 1), `${area} ${stage} ${measure} differs and is not shown`);
        folded++;
      }
    }
  }
  assert.ok(compared > 300 && folded > 30, `${compared} figures, ${folded} areas folded`);
  assert.match(await text(page, "same-areas"), /其余|都相同/);

  // A figure leads to the question why.
  await page.locator(`${at("difference-measure")} button`).first().click();
  await page.locator(`${at("difference-stage")} button`).nth(1).click();
  await settled(page);
  await page.locator(`${at("differences")} tbody tr:last-child td.much`).first().click();
  await settled(page);
  const year = await page.locator(`${at("differences")} thead th`).nth(await page.locator(`${at("differences")} tbody tr:last-child td.much`).first().evaluate((cell) => cell.cellIndex)).innerText();
  assert.match(await page.locator(`${at("why-year")} option:checked`).innerText(), new RegExp(year));
  assert.match(await page.locator(`${at("why-area")} option:checked`).innerText(), /^全/);
});

test("which inputs differ, in words, each from what to what", async (t) => {
  const page = await openCompare(t);
  await page.locator(at("compare-new")).click();
  const told = await text(page, "inputs-1");
  assert.match(told, /改了 2 项/);
  assert.match(told, /出生人数年变化[\s\S]*−2\.0\s%\/年 → −9\.0\s%\/年/);
  assert.match(told, /硒谷小学：不再实施/);
  assert.match(await text(page, "inputs-2"), /相同/);
  assert.equal(await page.locator(at("inputs-0")).count(), 0, "the base changes nothing of itself");

  // Data that differ are told cell by cell.
  const file = JSON.parse((await savedFile(page)).text);
  file.scenarios[2].zones[0].pupils[0] += 100;
  await bring(page, file);
  assert.match(await text(page, "inputs-2"), /改了 1 项[\s\S]*各年级学生/);
  await page.locator(`${at("inputs-2")} summary`).click();
  assert.match(await text(page, "inputs-cells"), /一年级：[\d\s]+ → [\d\s]+人/);
});

/** Opens a file and turns to the tab. */
async function bring(page, workspace) {
  await page.locator(at("files-button")).click();
  await page.locator(at("file")).setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(workspace)) });
  await page.locator(at("tab-explore")).waitFor();
  await page.waitForFunction(() => !document.querySelector("dialog[open]"));
  await page.locator(at("tab-compare")).click();
  await page.locator(at("scenarios")).waitFor();
  await settled(page);
}

test("six at most are compared; a scenario with errors says so; a single one tells what to do", async (t) => {
  const page = await openCompare(t);
  for (let count = 2; count < 8; count++) {
    await page.locator(at("compare-new")).click();
    await focusIs(page, `scenario-${count}-name`);
  }
  const checked = () => page.locator(".scenario-show input").evaluateAll((boxes) => boxes.map((box) => box.checked));
  assert.deepEqual(await checked(), [...Array(6).fill(true), false, false]);
  await page.locator(at("scenario-7-show")).click();
  assert.match(await text(page, "scenarios-told"), /最多同时对比 6 个/);
  assert.deepEqual(await checked(), [...Array(6).fill(true), false, false]);
  await page.locator(at("scenario-2-show")).uncheck();
  await page.locator(at("scenario-7-show")).check();
  await settled(page);
  assert.deepEqual(await checked(), [true, true, false, true, true, true, false, true]);
  assert.deepEqual((await page.locator(`${at("totals")} tbody th b`).allInnerTexts()).map(Number), [1, 2, 4, 5, 6, 8]);
  assert.doesNotMatch(await text(page, "scenarios-told"), /最多/);

  const file = JSON.parse((await savedFile(page)).text);
  file.scenarios.length = 3;
  file.scenarios[2].zones[0].pupils[0] = -5;
  await bring(page, file);
  assert.match(await page.locator(`${at("totals")} tbody tr`).nth(2).innerText(), /有错误/);
  await page.locator(at("difference-scenario")).selectOption({ index: 1 });
  assert.match(await text(page, "no-differences"), /有错误/);
  await page.locator(at("to-errors")).click();
  await page.locator(at("not-computed")).waitFor();
  assert.match(await text(page, "checks"), /错误/);

  await page.locator(at("tab-compare")).click();
  for (const place of [2, 1]) await page.locator(at(`scenario-${place}-delete`)).click();
  assert.match(await text(page, "compare-alone"), /只有一个情景/);
  assert.equal(await page.locator(at("totals")).count(), 0);
  await page.locator(`${at("compare-alone")} button`).click();
  await page.locator(at("totals")).waitFor();
});

test("other years and other zones are compared as far as they go", async (t) => {
  const page = await openCompare(t);
  const file = JSON.parse((await savedFile(page)).text);
  file.scenarios[1].horizon = 5;
  file.scenarios[0].zones.at(-1).id = "elsewhere";
  for (const list of ["links", "estates", "projects", "arrivals", "schools", "resources"]) delete file.scenarios[0][list];
  await bring(page, file);
  assert.match(await text(page, "other-years"), /不完全相同/);
  const cells = await page.locator(`${at("differences")} tbody td`).allInnerTexts();
  assert.ok(cells.some((cell) => cell.startsWith("—")), "what the base does not have is no figure");
});

test("of many zones the first are shown, and the rest on demand", async (t) => {
  const page = await openCompare(t);
  const file = JSON.parse((await savedFile(page)).text);
  for (const [place, scenario] of file.scenarios.entries()) {
    for (const list of ["links", "estates", "projects", "arrivals", "schools", "resources"]) delete scenario[list];
    const zone = scenario.zones[0];
    scenario.zones = Array.from({ length: 100 }, (_, number) => ({ ...zone, id: `z${number}`, pupils: zone.pupils.map((pupils) => pupils + 500 * place) }));
  }
  await bring(page, file);
  const zones = page.locator(`${at("differences")} tbody tr:not(.sum)`);
  assert.equal(await zones.count(), 60);
  assert.match(await text(page, "differences-rest"), /另有 40 个/);
  await page.locator(at("differences-rest")).click();
  await settled(page);
  assert.equal(await zones.count(), 100);
  assert.equal(await focused(page), "differences");
  assert.equal(await page.locator(`${at("inputs-1")} > ul > li`).count(), 21);
  await page.locator(at("inputs-1-all")).click();
  await settled(page);
  assert.ok((await page.locator(`${at("inputs-1")} > ul > li`).count()) > 100);
});

test("an empty county has nothing to compare, and a way to the tables", async (t) => {
  const page = await openPage(t);
  await page.locator(at("files-button")).click();
  await page.locator(at("empty@1")).click();
  await page.locator(at("begin")).waitFor();
  await page.locator(at("tab-compare")).click();
  assert.match(await text(page, "compare-empty"), /还没有可对比的数据/);
  assert.deepEqual(await axe(page), []);
  await page.locator(`${at("compare-empty")} button`).click();
  assert.equal(await page.locator("#tab-data").getAttribute("aria-selected"), "true");
});

test("twenty scenarios with long names stay within the window, in both languages, and axe finds nothing", async (t) => {
  const page = await openCompare(t);
  const file = JSON.parse((await savedFile(page)).text);
  const long = "在城北新区与老城区之间新建一所九年一贯制学校并同时撤并三所村小的方案".repeat(2);
  file.scenarios = Array.from({ length: 20 }, (_, place) => ({ ...file.scenarios[place % 2], id: `s${place}`, name: `${place}${long}`, note: long.repeat(3) }));
  await bring(page, file);
  assert.equal((await names(page)).length, 20);
  assert.equal(await page.locator(at("compare-new")).getAttribute("aria-disabled"), "true");
  for (const [width, lang] of [[1440, "zh"], [390, "zh"], [390, "en"], [1024, "en"]]) {
    await page.setViewportSize({ width, height: 844 });
    await setLanguage(page, lang);
    assert.equal(await scrollsSideways(page), false, `${width} ${lang}`);
    assert.deepEqual(await axe(page), [], `${width} ${lang}`);
  }
});
