// A county whose schools can be followed by hand, and one with hundreds of them; and the tab 学校 as a person goes about it.
import { openPage } from "./harness.mjs";

const at = (name) => `[data-test="${name}"]`;
const ones = (count, value) => Array(count).fill(value);

/** Pupils of K1…G9: so many in each grade of the kindergarten, of G1…G6, of G7…G9. */
const pupils = (kindergarten, primary, junior) => [...ones(3, kindergarten), ...ones(6, primary), ...ones(3, junior)];

const zone = (id, zh, kind, births, more) => ({
  id,
  name: { zh },
  kind,
  births: { by_year: Object.fromEntries(Array.from({ length: 31 }, (_, place) => [2000 + place, births])) },
  children: ones(6, births),
  pupils: ones(9, births),
  children_per_birth: 1,
  entry_ratio: 1,
  retention: ones(15, 1),
  ...more,
});

/**
 * Two zones, 2020 to 2025, in which nothing moves: 300 pupils a grade in 老城, 60 in 山里.
 * 实验小学 has 270 of them in rooms for 180 a grade, in four classes each: two of 68 and two of 67. 东门小学 has 30 in rooms for
 * 180, so that the zone has 360 places too many and 540 too few. 山里 has rooms and no school entered.
 */
export const county = () => {
  const scenario = {
    base_year: 2020,
    horizon: 5,
    county: { zh: "两校县" },
    zones: [
      zone("old", "老城", "city", 300, { kindergarten: [100, 100, 100] }),
      zone("hills", "山里", "rural", 60, { kindergarten: [20, 20, 20], rooms: { primary: { public: 12 } }, staff: { primary: 20 } }),
    ],
    schools: [
      { id: "yey", zone: "old", name: { zh: "城关幼儿园" }, kind: "kindergarten", rooms: { kindergarten: 12 }, pupils: pupils(100, 0, 0) },
      {
        id: "shiyan",
        zone: "old",
        name: { zh: "实验小学", en: "Experimental Primary" },
        rooms: { primary: 24 },
        pupils: pupils(0, 270, 0),
        classes: pupils(0, 4, 0),
        site_area: 21000,
        staff: { primary: 70 },
      },
      { id: "dongmen", zone: "old", name: { zh: "东门小学", en: "East Gate Primary" }, rooms: { primary: 24 }, pupils: pupils(0, 30, 0), staff: { primary: 30 } },
      { id: "qingjiang", zone: "old", name: { zh: "清江中学" }, kind: "junior", rooms: { junior: 18 }, pupils: pupils(0, 0, 300) },
      { id: "minban", zone: "old", name: { zh: "启明学校" }, kind: "nine_year", ownership: "private", rooms: { junior: 3 }, pupils: pupils(0, 0, 0) },
    ],
  };
  const built = [
    { id: "extend", name: { zh: "东门小学改扩建" }, kind: "extension", first_year: 2022, effects: [{ school: "dongmen", stage: "primary", rooms: 6 }] },
    { id: "merge", name: { zh: "东门小学撤并" }, kind: "merger", first_year: 2024, on: false, closures: [{ school: "dongmen", receiver: "shiyan" }] },
  ];
  return {
    xuewei: 3,
    scenarios: [
      { id: "baseline", name: { zh: "基准" }, ...scenario, projects: built },
      { id: "plan", name: { zh: "方案 A" }, ...scenario, projects: built },
    ],
    baseline: "baseline",
  };
};

/** A county of so many primary schools in twenty zones, each with as many pupils and rooms as a small generator says. */
export const many = (count) => {
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const zones = Array.from({ length: 20 }, (_, place) => ({ id: `z${place}`, zh: `第${place + 1}片区`, grades: ones(6, 0) }));
  const schools = Array.from({ length: count }, (_, place) => {
    const at = zones[place % zones.length];
    const rooms = 6 + Math.floor(random() * 5) * 6;
    const grades = ones(6, 0).map(() => Math.round((rooms / 6) * 45 * (0.3 + random() * 1.2)));
    grades.forEach((number, grade) => (at.grades[grade] += number));
    return { id: `s${place}`, zone: at.id, name: { zh: `第${place + 1}小学` }, rooms: { primary: rooms }, pupils: [0, 0, 0, ...grades, 0, 0, 0] };
  });
  const scenario = {
    base_year: 2020,
    horizon: 15,
    county: { zh: "百校市" },
    zones: zones.map(({ id, zh, grades }) => zone(id, zh, "city", grades[0], { pupils: [...grades, 0, 0, 0] })),
    schools,
  };
  return { xuewei: 3, scenarios: [{ id: "baseline", name: { zh: "基准" }, ...scenario }], baseline: "baseline" };
};

/** Opens the page on a workspace, and its tab 学校. */
export async function openSchools(t, workspace, options = {}) {
  const page = await openPage(t, options);
  await openWorkspace(page, workspace);
  await page.locator(at("tab-schools")).click();
  await page.locator(`${at("schools-summary")}, ${at("schools-empty")}`).first().waitFor();
  return page;
}

export async function openWorkspace(page, workspace) {
  await page.locator(at("files-button")).click();
  await page.locator("#files[open]").waitFor();
  await page.locator(at("file")).setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(workspace)) });
  await page.locator("#files[open]").waitFor({ state: "hidden" });
  await page.locator(at("tab-explore")).waitFor();
}

/** The table as rows of texts, heads first. */
export const table = (page, name = "schools") =>
  page.locator(`${at(name)} tr:not(.gap)`).evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.innerText.replace(/\s+/g, " ").trim())));

/** Moves the year. */
export async function turnToYear(page, year) {
  await page.locator(at("schools-year-slider")).fill(String(year));
  await page.waitForFunction((year) => document.querySelector('[data-test="schools-year"]').innerText.includes(year), String(year));
}
