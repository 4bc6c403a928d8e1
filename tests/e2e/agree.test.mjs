// The page and batch agree: what the page saves, batch recomputes, and every figure that stands on the page is that of the tables.
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { assert, openPage, test } from "./harness.mjs";

const at = (name) => `[data-test="${name}"]`;
const batch = process.env.XUEWEI_BATCH || fileURLToPath(new URL("../../target/debug/batch", import.meta.url));
const stages = ["kindergarten", "primary", "junior"];
const named = { 幼儿园: 0, 小学: 1, 初中: 2 };
const kinds = { 城区: "city", 镇区: "town", 乡村: "rural" };

/** Saves the page's workspace; its plan, and batch's rows of it: zone → stage → year → figures. */
async function recomputed(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(at("save")).click()]);
  const path = await download.path();
  const plan = JSON.parse(await readFile(path, "utf8")).scenarios[1];
  const [head, ...lines] = execFileSync(batch, ["project", `${path}#${plan.id}`], { encoding: "utf8" }).trim().split(/\r?\n/);
  const columns = head.split(",");
  const rows = {};
  for (const line of lines) {
    const row = Object.fromEntries(line.split(",").map((cell, place) => [columns[place], cell]));
    ((rows[row.zone] ??= {})[row.stage] ??= {})[row.year] = row;
  }
  return { plan, rows };
}

/** The figures of an area: batch's own for a zone or the county, sums over its zones for a kind. */
function area({ plan, rows }, name) {
  const zone = plan.zones.find((zone) => (zone.name.zh ?? zone.name) === name);
  if (zone) return (stage, year) => numbers([rows[zone.id][stage][year]]);
  if (/^全/.test(name)) return (stage, year) => ({ ...numbers(plan.zones.map(({ id }) => rows[id][stage][year])) });
  const kind = kinds[name.slice(0, 2)];
  assert.ok(kind, `no area is called ${name}`);
  const zones = plan.zones.filter((zone) => (zone.kind ?? "city") === kind);
  return (stage, year) => numbers(zones.map(({ id }) => rows[id][stage][year]));
}

function numbers(rows) {
  const sum = (name) => rows.reduce((total, row) => total + Number(row[name]), 0);
  return {
    enrolment: sum("enrolment"),
    places: sum("places"),
    unmet: rows.reduce((total, row) => total + Math.max(0, -Number(row.balance)), 0),
    idle: rows.reduce((total, row) => total + Math.max(0, Number(row.balance)), 0),
    classes: sum("classes_short"),
  };
}

const plain = (text) => Number(text.replace(/[\s,]/g, "").replace("−", "-"));
const rounded = (shown, exact, what) =>
  assert.ok(Math.abs(shown - exact) <= 0.5 + 1e-6, `${what}: the page shows ${shown}, batch has ${exact}`);

async function compareTable(page, results) {
  let compared = 0;
  for (const [place, stage] of stages.entries()) {
    await page.locator(`${at("stage")} button`).nth(place).click();
    const table = await page.locator(at("heat")).evaluate((table) => ({
      years: [...table.querySelectorAll("thead th")].slice(1).map((th) => th.innerText),
      rows: [...table.querySelectorAll("tbody tr")].map((row) => ({
        name: row.querySelector("th button").title,
        cells: [...row.querySelectorAll("td")].map((cell) => cell.firstChild.data),
      })),
    }));
    for (const { name, cells } of table.rows) {
      for (const [step, shown] of cells.entries()) {
        const { enrolment, places } = area(results, name)(stage, table.years[step]);
        if (places === 0) assert.equal(shown, enrolment > 0 ? "—" : "");
        else rounded(plain(shown), (enrolment / places) * 100, `${name} ${stage} ${table.years[step]}`);
        compared++;
      }
    }
  }
  return compared;
}

async function compareFigures(page, results) {
  let compared = 0;
  await page.locator(`${at("chart-or-table")} button`).last().click();
  const options = await page.locator(`${at("area")} option`).evaluateAll((options) => options.map((option) => option.title || option.innerText));
  for (const [index, name] of options.entries()) {
    await page.locator(at("area")).selectOption({ index });
    for (const [place, stage] of stages.entries()) {
      const shown = await page.locator(`${at(`figure-${place}`)} tbody tr`).evaluateAll((rows) =>
        rows.map((row) => [
          row.querySelector("th").innerText,
          row.querySelector('[data-test="enrolment"]').innerText,
          row.querySelector('[data-test="places"]').innerText,
        ]),
      );
      assert.ok(shown.length > 10);
      for (const [year, enrolment, places] of shown) {
        const exact = area(results, name)(stage, year);
        rounded(plain(enrolment), exact.enrolment, `pupils, ${name} ${stage} ${year}`);
        rounded(plain(places), exact.places, `places, ${name} ${stage} ${year}`);
        compared += 2;
      }
      const note = await page.locator(`${at(`figure-${place}`)} figcaption`).innerText();
      for (const [, year, most] of note.matchAll(/(\d{4}) 学年最多缺\s*([\d\s]+)个/g)) {
        rounded(plain(most), area(results, name)(stage, year).unmet, `note, ${name} ${stage} ${year}`);
        compared++;
      }
    }
  }
  await page.locator(`${at("chart-or-table")} button`).first().click();
  return compared;
}

/** Every shortage that the sentence and the remarks tell: its worst year, its size, its classes; and what lies idle. */
async function compareSentences(page, results) {
  if (await page.locator(at("all-remarks")).count()) await page.locator(at("all-remarks")).click();
  const told = [await page.locator(at("sentence")).innerText(), ...(await page.locator(".say-also li:not(:has([data-test]))").allInnerTexts())];
  let compared = 0;
  for (const text of told) {
    const [, name, school] = text.match(/^(.*?)(幼儿园|小学|初中)/) ?? assert.fail(text);
    const exact = area(results, name.trim());
    const stage = stages[named[school]];
    // 「2022 学年最多缺 …」 names the worst year; 「2020–2027 学年最多缺 …」 only the years it lies in.
    for (const [, first, last, most, classes] of text.matchAll(/(?:(\d{4})–)?(\d{4}) 学年最多缺\s*([\d\s]+)个(?:（(\d+) 个班）)?/g)) {
      const years = Array.from({ length: last - (first ?? last) + 1 }, (_, step) => Number(first ?? last) + step);
      const worst = years.map((year) => exact(stage, year)).sort((a, b) => b.unmet - a.unmet)[0];
      rounded(plain(most), worst.unmet, text);
      if (classes) assert.equal(plain(classes), worst.classes, text);
      compared++;
    }
    for (const [, year, where, school, idle] of text.matchAll(/(\d{4}) 学年(\S{2,8}?)(幼儿园|小学|初中)同时闲置\s*([\d\s]+)个/g)) {
      rounded(plain(idle), area(results, where)(stages[named[school]], year).idle, text);
      compared++;
    }
  }
  return compared;
}

for (const [what, levers] of [
  ["as it opens", {}],
  ["after many changes", { "births-change": "-9", "kindergarten-ratio": "110", "urbanisation-target": "80", "urbanisation-intensity": "2" }],
]) {
  test(`page and batch agree on every figure, ${what}`, async (t) => {
    const page = await openPage(t);
    for (const [lever, value] of Object.entries(levers)) await page.locator(at(`${lever}-slider`)).fill(value);
    if (Object.keys(levers).length) await page.locator(at("projects-xigu_primary-first_year-switch")).uncheck();
    const results = await recomputed(page);
    const sentences = await compareSentences(page, results);
    assert.ok(sentences >= 3, `only ${sentences} figures in the sentences`);
    assert.ok((await compareTable(page, results)) > 500);
    assert.ok((await compareFigures(page, results)) > 1000);
  });
}
