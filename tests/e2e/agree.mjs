// Compares what stands on the page with what batch makes of the page's own file, figure by figure.
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { assert } from "./harness.mjs";

const at = (name) => `[data-test="${name}"]`;
export const batch = process.env.XUEWEI_BATCH || fileURLToPath(new URL("../../target/debug/batch", import.meta.url));
const stages = ["kindergarten", "primary", "junior"];
const named = { 幼儿园: 0, 小学: 1, 初中: 2 };
const kinds = { 城区: "city", 镇区: "town", 乡村: "rural" };

/** Saves the page's workspace; its plan, and batch's rows of it: zone → stage → year → figures. */
export async function recomputed(page) {
  await page.locator(at("files-button")).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(at("save")).click()]);
  await page.locator(at("files-close")).click();
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

/** A zone's name; the file leaves it out where it is the id. */
export const nameOf = ({ id, name }) => name?.zh ?? name ?? id;

/** The figures of an area: batch's own for a zone or the county, sums over its zones for a kind. */
function area({ plan, rows }, name) {
  const zone = plan.zones.find((zone) => nameOf(zone) === name);
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
    // What the area as a whole lacks, and what its zones lack, added up.
    net: Math.max(0, sum("enrolment") - sum("places")),
    unmet: rows.reduce((total, row) => total + Math.max(0, -Number(row.balance)), 0),
    idle: rows.reduce((total, row) => total + Math.max(0, Number(row.balance)), 0),
    classes: sum("classes_short"),
  };
}

const plain = (text) => Number(text.replace(/[\s,]/g, "").replace("−", "-"));
const rounded = (shown, exact, what) =>
  assert.ok(Math.abs(shown - exact) <= 0.5 + 1e-6, `${what}: the page shows ${shown}, batch has ${exact}`);

export async function compareTable(page, results) {
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

/** The years a clause names: 「各年都」, 「2021 学年起」, 「2020、2022–2023 学年」. */
function namedYears(clause, all) {
  if (/各年都/.test(clause)) return all;
  const [, list, open] = clause.match(/((?:\d{4}(?:–\d{4})?、?)+) 学年(起?)/) ?? assert.fail(clause);
  return list.split("、").flatMap((span) => {
    const [first, last = open ? all.at(-1) : first] = span.split("–").map(Number);
    return all.filter((year) => year >= first && year <= last);
  });
}

/** A note tells the years and the most of what the area lacks as a whole, and of what its zones lack where that is more. */
function compareNote(note, years, exact, what) {
  if (/没有学生/.test(note)) return 0;
  let compared = 0;
  const clause = (text, figure) => {
    const short = years.filter((year) => exact(year)[figure] >= 0.5);
    if (/各年学位都够/.test(text)) return assert.deepEqual(short, [], what);
    assert.deepEqual(namedYears(text, years), short, `${figure}, ${what}`);
    const worst = Math.max(...short.map((year) => exact(year)[figure]));
    // Where the zones' figure is that of the area as a whole, it is not said again.
    if (figure === "unmet" && !/合计/.test(text)) {
      const net = Math.max(...years.map((year) => exact(year).net));
      return assert.equal(Math.round(worst), Math.round(net), what);
    }
    const [, peak, most] = text.match(/(?:(\d{4}) 学年最多缺|缺|合计(?:每年|最多)?)\s*([\d\s]+)个/) ?? assert.fail(what);
    rounded(plain(most), worst, `${figure}, ${what}`);
    if (peak) rounded(plain(most), exact(peak)[figure], `${figure}, ${what}`);
    compared++;
  };
  const differ = years.filter((year) => exact(year).unmet - exact(year).net > 0.5);
  const [told] = note.split("。");
  if (/分片区看/.test(told)) {
    assert.notDeepEqual(differ, [], what);
    const [whole, zones] = told.split("；分片区看");
    clause(whole, "net");
    clause(zones, "unmet");
  } else {
    assert.deepEqual(differ, [], what);
    clause(told.split("；")[0], "net");
  }
  const idle = note.match(/(\d{4}) 学年(各片区共)?闲置约?\s*([\d\s.]+?)\s*(万?)个/);
  if (idle) {
    const [, year, zones, number, tenThousands] = idle;
    const real = exact(year);
    if (tenThousands) assert.ok(Math.abs(plain(number) * 1e4 - real.idle) <= 500.5, what);
    else rounded(plain(number), real.idle, what);
    assert.equal(Boolean(zones), real.unmet - real.net > 0.5, what);
    compared++;
  }
  return compared;
}

export async function compareFigures(page, results) {
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
          row.querySelector('[data-test="unmet"]')?.innerText,
        ]),
      );
      assert.ok(shown.length > 10);
      const isZone = results.plan.zones.some((zone) => nameOf(zone) === name);
      for (const [year, enrolment, places, unmet] of shown) {
        const exact = area(results, name)(stage, year);
        rounded(plain(enrolment), exact.enrolment, `pupils, ${name} ${stage} ${year}`);
        rounded(plain(places), exact.places, `places, ${name} ${stage} ${year}`);
        assert.equal(unmet === undefined, isZone, name);
        if (!isZone) rounded(plain(unmet), exact.unmet, `short by zone, ${name} ${stage} ${year}`);
        compared += isZone ? 2 : 3;
      }
      const note = await page.locator(`${at(`figure-${place}`)} figcaption`).innerText();
      compared += compareNote(note, shown.map(([year]) => Number(year)), (year) => area(results, name)(stage, year), `${name} ${stage}: ${note}`);
    }
  }
  await page.locator(`${at("chart-or-table")} button`).first().click();
  return compared;
}

/**
 * Every shortage that the sentence and the remarks tell: its years, its worst one, its size, its classes; whether it is the area's as a
 * whole or its zones' added up; and what lies idle.
 */
export async function compareSentences(page, results) {
  if (await page.locator(at("all-remarks")).count()) await page.locator(at("all-remarks")).click();
  const told = [await page.locator(at("sentence")).innerText(), ...(await page.locator(".say-also li:not(:has([data-test]))").allInnerTexts())];
  const end = Math.max(...Object.keys(Object.values(results.rows)[0].primary).map(Number));
  let compared = 0;
  for (const whole of told) {
    const text = whole.replace(/^.*不够。/, "");
    const [, name, some, school] = text.match(/^(.*?)(部分片区|没有)?(幼儿园|小学|初中)/) ?? assert.fail(text);
    const exact = area(results, name.trim());
    const stage = stages[named[school]];
    let worst;
    // 「2020–2027 学年缺学位，2022 学年最多缺 …」 names the worst year; 「2020–2027 学年最多缺 …」 only the years it lies in.
    const shortage =
      /(?:(\d{4})–)?(\d{4}) 学年(起|已)?(?:缺学位，(\d{4}) 学年)?(分片区合计)?(?:最多)?缺\s*([\d\s]+)个(?:学位)?(?:（(\d+) 个班）)?/g;
    for (const [, from, to, open, peak, sum, most, classes] of text.matchAll(shortage)) {
      const first = Number(from ?? to);
      const years = Array.from({ length: (open ? end : to) - first + 1 }, (_, step) => exact(stage, first + step));
      worst = years.toSorted((a, b) => b.unmet - a.unmet)[0];
      rounded(plain(most), worst.unmet, text);
      if (peak) rounded(plain(most), exact(stage, peak).unmet, text);
      if (sum) assert.ok(worst.unmet - worst.net > 0.5, text);
      else rounded(plain(most), worst.net, `as a whole, ${text}`);
      assert.ok(years.every(({ unmet }) => unmet >= 0.5), text);
      assert.equal(some === "部分片区", years.some(({ net }) => net < 0.5), text);
      if (classes) assert.equal(plain(classes), worst.classes, text);
      compared++;
    }
    if (/缺/.test(text)) assert.ok(worst, `nothing was compared of ${text}`);
    for (const [, year, where, school, idle] of text.matchAll(/(?:(\d{4}) 学年|同年)(\S{2,8}?)(幼儿园|小学|初中)(?:同时)?闲置\s*([\d\s]+)个/g)) {
      const then = year ?? text.match(/(\d{4}) 学年/)[1];
      rounded(plain(idle), area(results, where)(stages[named[school]], then).idle, text);
      compared++;
    }
  }
  return compared;
}
