// The charts of the tab 对比: one for each scenario on the same axes, and all lines in one; their figures are those of batch.
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { assert, axe, openPage, scrollsSideways, settled, test } from "./harness.mjs";

const at = (name) => `[data-test="${name}"]`;
const batch = process.env.XUEWEI_BATCH || fileURLToPath(new URL("../../target/debug/batch", import.meta.url));
const run = (...what) => execFileSync(batch, what, { encoding: "utf8" });
const plain = (text) => Number(text.replace(/[\s,+]/g, "").replace("−", "-"));
const stages = ["kindergarten", "primary", "junior"];

/** The base; one with fewer births; one like the base; one without the first zone; one that reaches further; one with errors. */
function scenarios() {
  const [base] = JSON.parse(run("preset", "enshi@1")).scenarios;
  const other = (id, change) => {
    const scenario = structuredClone({ ...base, id, name: { zh: `方案${id}`, en: `Plan ${id}` } });
    change(scenario);
    return scenario;
  };
  const another = "another";
  return [
    base,
    other("fewer", (plan) => {
      plan.births.change = { 2026: -0.2 };
      plan.projects.slice(0, 2).forEach((project) => (project.first_year += 3));
    }),
    other("same", () => {}),
    other("without", (plan) => {
      const gone = plan.zones[0].id;
      const text = JSON.stringify({ ...plan, id: undefined }).replaceAll(JSON.stringify(gone), JSON.stringify(another));
      Object.assign(plan, JSON.parse(text));
    }),
    other("longer", (plan) => (plan.horizon = 20)),
    other("wrong", (plan) => (plan.urbanisation = { ...plan.urbanisation, target: 2 })),
  ];
}

const all = scenarios();
const text = JSON.stringify({ xuewei: 2, scenarios: all });
const file = join(await mkdtemp(join(tmpdir(), "charts-")), "charts.xuewei.json");
await writeFile(file, text);

/** What batch has of a scenario in the county: stage → year → figures; asked once. */
const known = new Map();
function projected(id) {
  if (!known.has(id)) known.set(id, figures(id));
  return known.get(id);
}

function figures(id) {
  const [head, ...lines] = run("project", `${file}#${id}`).trim().split(/\r?\n/);
  const columns = head.split(",");
  const found = {};
  for (const line of lines) {
    const row = Object.fromEntries(line.split(",").map((cell, place) => [columns[place], cell]));
    const cell = ((found[row.stage] ??= {})[row.year] ??= { enrolment: 0, places: 0, unmet: 0, idle: 0 });
    const [enrolment, places] = [Number(row.enrolment), Number(row.places)];
    if (row.zone === "*") continue;
    cell.enrolment += enrolment;
    cell.places += places;
    cell.unmet += Math.max(0, enrolment - places);
    cell.idle += Math.max(0, places - enrolment);
  }
  return found;
}

async function opened(t, options = {}) {
  const page = await openPage(t, options);
  await page.locator(at("files-button")).click();
  await page.locator(at("file")).setInputFiles({ name: "charts.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.locator("#files[open]").waitFor({ state: "detached" });
  await page.locator(at("tab-compare")).click();
  await page.locator(at("compare-charts")).waitFor();
  await charts(page).locator(at("area")).selectOption({ index: 0 });
  await settled(page);
  return page;
}

const charts = (page) => page.locator(at("compare-charts"));
const press = async (page, name, place) => {
  await charts(page).locator(`${at(name)} button`).nth(place).click();
  await settled(page);
};
const side = (page, number) => charts(page).locator(at(`side-${number}`));

/** A table of figures: year → its cells in order. */
const table = (where) =>
  where.locator("table.figures tbody tr").evaluateAll((rows) =>
    Object.fromEntries(rows.map((row) => [row.querySelector("th").innerText, [...row.querySelectorAll("td")].map((td) => td.innerText)])),
  );

const near = (shown, exact, what) => assert.ok(Math.abs(plain(shown) - exact) <= 0.5 + 1e-6, `${what}: ${shown} is not ${exact}`);

test("each scenario has its chart, with the figures batch has", async (t) => {
  const page = await opened(t);
  assert.equal(await charts(page).locator("figure").count(), 6);
  assert.match(await side(page, 6).locator(at("missing")).innerText(), /错误/);
  assert.match(await side(page, 1).locator("h3").innerText(), /^1/);
  await press(page, "chart-or-table", 1);
  for (const [place, stage] of stages.entries()) {
    await press(page, "compare-stage", place);
    for (const number of [1, 2, 3, 4, 5]) {
      const batch = projected(all[number - 1].id)[stage];
      const shown = await table(side(page, number));
      assert.deepEqual(Object.keys(shown), Object.keys(batch), `years of ${number}`);
      for (const [year, [enrolment, places]] of Object.entries(shown)) {
        near(enrolment, batch[year].enrolment, `${number} ${stage} ${year} pupils`);
        near(places, batch[year].places, `${number} ${stage} ${year} places`);
      }
    }
  }
  await press(page, "compare-stage", 0);
  const headings = (number) => side(page, number).locator("thead th").allInnerTexts();
  assert.ok((await headings(2)).some((heading) => heading.startsWith("1：")), "the base has columns of its own");
  assert.ok((await headings(3)).every((heading) => !heading.startsWith("1：")), "but not where nothing differs");
});

test("the charts stand on the same axes, and one year goes through all of them", async (t) => {
  const page = await opened(t);
  const slider = (number) => side(page, number).locator('[role="slider"]');
  const spans = await Promise.all([1, 2, 5].map(async (number) => [await slider(number).getAttribute("aria-valuemin"), await slider(number).getAttribute("aria-valuemax")]));
  assert.equal(new Set(spans.map(String)).size, 1, "the same years");
  const units = await charts(page).locator("h3 > small:not(.base)").allInnerTexts();
  assert.equal(new Set(units).size, 1, "the same unit");
  await slider(2).focus();
  await page.keyboard.press("Home");
  const lines = await charts(page).locator(`${at("crosshair")} > span`).evaluateAll((spans) => spans.map((span) => span.style.left));
  assert.equal(lines.length, 5);
  assert.equal(new Set(lines).size, 1, "a year stands at the same place in all");
  // The base year is the same in all plans: so are the heights of its pupils and places.
  const dots = await charts(page).locator(`${at("crosshair")} > i.demand`).evaluateAll((dots) => dots.map((dot) => dot.style.top));
  assert.equal(new Set(dots).size, 1, "a figure stands at the same height in all");
  for (let press = 0; press < 14; press += 1) await page.keyboard.press("ArrowRight");
  assert.match(await slider(2).getAttribute("aria-valuetext"), /比情景 1：/);
  assert.equal(await side(page, 3).locator(at("readout-more")).innerText().then((more) => more.includes("与情景 1 相同")), true);
  await page.keyboard.press("Enter");
  assert.equal(await charts(page).locator(".readout .pinned").count(), 5);
  await page.keyboard.press("End");
  assert.equal(await side(page, 5).locator(at("readout")).count(), 1);
  assert.equal(await side(page, 1).locator(at("readout")).count(), 0, "a year the scenario does not reach");
  await page.keyboard.press("Escape");
  assert.equal(await charts(page).locator(at("crosshair")).count(), 0);
});

test("a zone one scenario does not have is told in its place", async (t) => {
  const page = await opened(t);
  const areas = charts(page).locator(at("area"));
  const labels = await areas.locator("option").allInnerTexts();
  const zone = all[0].zones[0];
  const name = zone.name?.zh ?? zone.name ?? zone.id;
  const option = labels.find((label) => name.startsWith(label.trim()));
  await areas.selectOption({ label: option });
  assert.match(await side(page, 4).locator(at("missing")).innerText(), /没有/);
  assert.equal(await side(page, 2).locator("canvas").count(), 1);
});

test("the overlay has a line for each, tells who is the same, and has the figures of batch", async (t) => {
  for (const lang of ["zh", "en"]) {
    const page = await opened(t, { lang });
    await press(page, "arrangement", 1);
    const overlay = charts(page).locator(at("overlay"));
    const legend = overlay.locator(at("line"));
    assert.deepEqual(
      (await legend.locator(".sign").allInnerTexts()).map(Number),
      [1, 2, 3, 4, 5],
      "all but the one with errors",
    );
    const dashes = await legend.locator("path").evaluateAll((paths) => paths.map((path) => path.getAttribute("stroke-dasharray")));
    assert.equal(new Set(dashes.slice(1)).size, dashes.length - 1, "no two lines are dashed alike");
    await press(page, "measure", 2);
    const note = await overlay.locator(at("overlay-note")).innerText();
    assert.match(note, lang === "zh" ? /情景 1、3.*各年完全相同/ : /Scenarios 1, 3.* are the same/);
    assert.match(note, /6 /);
    for (const [place, measure] of ["unmet", "idle", "enrolment", "places"].entries()) {
      await press(page, "measure", place);
      await press(page, "compare-stage", 1);
      await press(page, "chart-or-table", 1);
      const shown = await table(overlay);
      for (const [column, scenario] of all.slice(0, 5).entries()) {
        const batch = projected(scenario.id).primary;
        for (const [year, cells] of Object.entries(shown)) {
          if (batch[year]) near(cells[column], batch[year][measure], `${scenario.id} ${year} ${measure}`);
          else assert.equal(cells[column], "—");
        }
      }
      await press(page, "chart-or-table", 0);
    }
    const slider = overlay.locator('[role="slider"]');
    await slider.focus();
    await page.keyboard.press("Home");
    const year = String(all[0].base_year ?? 2020);
    assert.ok((await overlay.locator(at("readout-year")).innerText()).startsWith(year));
    const figures = await overlay.locator(at("line-figure")).allInnerTexts();
    for (const [place, figure] of figures.entries()) {
      near(figure, projected(all[place].id).primary[year].places, `legend ${place + 1}`);
    }
    const said = await slider.getAttribute("aria-valuetext");
    assert.ok(said.startsWith(year) && figures.every((figure, place) => said.includes(`${place + 1} `) && said.includes(figure)), said);
    assert.deepEqual(await axe(page), []);
  }
});

test("a chart is kept as a picture and as figures", async (t) => {
  const page = await opened(t);
  const saved = async (where, format) => {
    await where.locator(".save summary").click();
    const [download] = await Promise.all([page.waitForEvent("download"), where.locator(at(`save-${format}`)).click()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  };
  const svg = await saved(side(page, 2), "svg");
  assert.match(svg.name, /方案fewer.*\.svg$/);
  assert.match(svg.text, /方案fewer/);
  assert.match((await saved(side(page, 2), "csv")).text, /1：在校/);
  await press(page, "arrangement", 1);
  const overlay = charts(page).locator(at("overlay"));
  const lines = await saved(overlay, "csv");
  assert.equal(lines.text.split("\r\n")[0].split(",").length, 6);
  assert.match((await saved(overlay, "svg")).text, />5 方案longer</);
  assert.match((await saved(overlay, "png")).name, /\.png$/);
});

test("nothing is drawn anew but what changes, and it fits every screen", async (t) => {
  const page = await opened(t);
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    window.drawn = 0;
    const real = CanvasRenderingContext2D.prototype.stroke;
    CanvasRenderingContext2D.prototype.stroke = function (...rest) {
      window.drawn += 1;
      return real.apply(this, rest);
    };
  });
  const drawn = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(window.drawn), 30))));
  await side(page, 2).locator(".plot").hover();
  assert.equal(await charts(page).locator(at("crosshair")).count(), 5);
  assert.equal(await drawn(), 0, "a year is looked at");
  await press(page, "compare-stage", 0);
  assert.ok((await drawn()) > 0, "the stage changes");
  assert.equal(await scrollsSideways(page), false);
  assert.deepEqual(await axe(page), []);
  const columns = () =>
    charts(page).locator("figure").evaluateAll((figures) => new Set(figures.map((figure) => Math.round(figure.getBoundingClientRect().x))).size);
  assert.equal(await columns(), 3);
  await page.setViewportSize({ width: 390, height: 844 });
  assert.equal(await columns(), 1);
  await press(page, "arrangement", 1);
  assert.equal(await scrollsSideways(page), false);
});
