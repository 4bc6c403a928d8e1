// Each kind of project from the form to what it does: the balance, the schools, what it takes; switched off, and undone.
import { assert, openPage, test } from "./harness.mjs";
import { addProject, at, bar, fill, look, openCounty, openTab, row, told, undo } from "./programme.mjs";
import { table, turnToYear } from "./schools.mjs";

const TOWN = "城关镇";
const VILLAGES = "乡村片";
/** The years of the county: 2020 … 2030. */
const from = (year, value) => Array.from({ length: 11 }, (_, step) => (2020 + step >= year ? value : 0));

// Of each: the kind by its place in the list; the answers; where it is looked at; the difference it makes to the balance, year by year;
// the places of schools in a year, by stage (null: the school is not there).
const kinds = {
  "a new school": {
    kind: 0,
    answers: { zone: "town", "school-name": "清江小学", "rooms-primary": "24", "first-year": "2024" },
    at: [TOWN, 1],
    difference: from(2024, 1080),
    schools: { year: 2024, stage: 1, places: { 清江小学: 1080, 逸夫小学: 1800 } },
  },
  "an extension": {
    kind: 1,
    answers: { zone: "town", school: "yifu", "rooms-primary": "6", "first-year": "2022" },
    at: [TOWN, 1],
    difference: from(2022, 270),
    schools: { year: 2022, stage: 1, places: { 逸夫小学: 2070 } },
  },
  "a relocation": {
    kind: 2,
    answers: { zone: "town", school: "yifu", "to-zone": "town", "rooms-primary": "48", "first-year": "2024" },
    at: [TOWN, 1],
    difference: from(2024, 360),
    schools: { year: 2024, stage: 1, places: { "逸夫小学（新校址）": 2160, 逸夫小学: null } },
  },
  "a conversion": {
    kind: 3,
    answers: { zone: "town", school: "yifu", stage: "primary", "to-stage": "kindergarten", count: "4", "first-year": "2022" },
    at: [TOWN, 1],
    difference: from(2022, -180),
    schools: { year: 2022, stage: 0, places: { 逸夫小学: 120 } },
  },
  "a nine-year school that is split": {
    kind: 4,
    answers: { zone: "town", school: "nine", receiver: "first", "to-count": "12", "first-year": "2023" },
    at: [TOWN, 1],
    difference: from(2023, 540),
    schools: { year: 2023, stage: 2, places: { 一中: 1800, 实验学校: null } },
  },
  "a merger": {
    kind: 5,
    answers: { zone: "town", schools: ["point", "nine"], receiver: "yifu", "first-year": "2022" },
    at: [TOWN, 1],
    difference: from(2022, -180 - 18 * 45),
    schools: { year: 2022, stage: 1, places: { 红庙教学点: null, 实验学校: null, 逸夫小学: 1800 } },
  },
  "attached classes that close": {
    kind: 6,
    answers: { schools: ["point"], "first-year": "2022" },
    at: [TOWN, 0],
    difference: from(2022, -90),
    schools: { year: 2022, stage: 0, places: { 红庙教学点: null, 中心幼儿园: 1200 } },
  },
  "an idle site in use again": {
    kind: 7,
    answers: { school: "site", "rooms-kindergarten": "6", "first-year": "2022" },
    at: [TOWN, 0],
    difference: from(2022, 180),
    schools: { year: 2022, stage: 0, places: { 老粮站校舍: 180 } },
  },
  "an estate’s kindergarten": {
    kind: 8,
    answers: { estate: "river", "rooms-kindergarten": "8" },
    at: [TOWN, 0],
    // A quarter a year from 2023 on, as people move in.
    difference: [0, 0, 0, 60, 120, 180, 240, 240, 240, 240, 240],
    schools: { year: 2026, stage: 0, places: { 江畔新城配套园: 240 } },
  },
  "flexible rooms": {
    kind: 9,
    answers: { zone: "town", school: "yifu", "rooms-primary": "4", "first-year": "2022", "years-open": "3" },
    at: [TOWN, 1],
    difference: [0, 0, 180, 180, 180, 0, 0, 0, 0, 0, 0],
    schools: { year: 2024, stage: 1, places: { 逸夫小学: 1980 } },
  },
  "a private school that opens": {
    kind: 10,
    answers: { zone: "town", "school-name": "育才幼儿园", "rooms-kindergarten": "9", "first-year": "2023" },
    at: [TOWN, 0],
    difference: from(2023, 270),
    schools: { year: 2023, stage: 0, places: { 育才幼儿园: 270 } },
  },
  "a private school that closes": {
    kind: 10,
    answers: { direction: "exit", zone: "town", school: "gold", "first-year": "2023" },
    at: [TOWN, 0],
    difference: from(2023, -270),
    schools: { year: 2023, stage: 0, places: { 金贝幼儿园: null } },
    // Nobody pays for it.
    free: true,
  },
  "rooms of a zone without schools": {
    kind: 1,
    answers: { zone: "villages", "rooms-primary": "2", "first-year": "2022" },
    at: [VILLAGES, 1],
    difference: from(2022, 90),
  },
  "a merger in a zone without schools": {
    kind: 5,
    answers: { zone: "villages", stage: "primary", count: "6", "to-zone": "villages", "first-year": "2022" },
    at: [VILLAGES, 1],
    difference: from(2022, -270),
  },
};

/** The places of the schools of a stage in a year, by their names. */
async function places(page, year, stage) {
  await page.click(at("tab-schools"));
  await page.locator(at("schools")).waitFor();
  await page.locator(at("schools-area")).selectOption({ index: 0 });
  await page.locator(`${at("schools-stage")} button`).nth(stage + 1).click();
  await turnToYear(page, year);
  const [heads, ...rows] = await table(page);
  const column = heads.findIndex((head) => head.startsWith("学位"));
  return Object.fromEntries(rows.map((cells) => [cells[0], Number(cells[column].replace(/\D/g, ""))]));
}

/** What the tab 需求与达标 says of a project's capital. */
async function capital(page, name) {
  await page.click(at("tab-needs"));
  await page.locator(at("needs")).waitFor();
  await page.locator(at("needs-area")).selectOption({ index: 0 });
  if (!(await page.locator(at("needs-capital")).count())) return null;
  const rows = await table(page, "needs-capital");
  // The sum of the years; floor, land and posts stand after it.
  return rows.find((cells) => cells[0] === name)?.at(-4) ?? null;
}

const see = (page, id) => page.locator(`${at(`project-${id}`)} .plan-see`).click();

async function answer(page, { kind, answers, free }) {
  await addProject(page, kind, { ...answers, ...(free ? {} : { cost: "1234" }) });
  await page.locator("#plan-form:not([open])").waitFor({ state: "attached" });
}

for (const [name, one] of Object.entries(kinds)) {
  test(`${name}: added, seen in the balance, at the schools, in what is needed, switched off, undone`, async (t) => {
    const page = await openPage(t);
    await openCounty(page);
    const before = one.schools && (await places(page, one.schools.year, one.schools.stage));
    await openTab(page);
    await answer(page, one);
    await look(page, ...one.at);
    assert.match(await told(page), /新增/);
    assert.deepEqual(await row(page, "brought"), one.difference);
    const [balance, alone] = [await row(page, "balance"), await row(page, "alone")];
    const called = await page.locator(at("plan-to-bar")).innerText();
    if (one.schools) {
      const now = await places(page, one.schools.year, one.schools.stage);
      for (const [school, count] of Object.entries(one.schools.places)) assert.equal(now[school] || null, count, school);
    }
    if (!one.free) assert.match((await capital(page, called)) ?? "none", /1\s?234/);
    await openTab(page);
    await page.locator(`${at("project-p1")} .plan-switch input`).click();
    assert.match(await told(page), /改为不实施/);
    await see(page, "p1");
    await look(page, ...one.at);
    assert.deepEqual(await row(page, "brought"), one.difference, "what it would do");
    assert.equal(await capital(page, called), null, "what is not carried out costs nothing");
    if (one.schools) assert.deepEqual(there(await places(page, one.schools.year, one.schools.stage)), there(before));
    await openTab(page);
    await undo(page);
    await see(page, "p1");
    await look(page, ...one.at);
    assert.deepEqual(await row(page, "balance"), balance);
    assert.deepEqual(await row(page, "alone"), alone);
    await undo(page);
    assert.equal(await page.locator(".plan-row").count(), 1);
    if (one.schools) assert.deepEqual(await places(page, one.schools.year, one.schools.stage), before, "its school went with it");
  });
}

/** Schools with places: one that is not built yet has none. */
const there = (places) => Object.fromEntries(Object.entries(places).filter(([, count]) => count > 0));

test("several projects of one county: two schools close into one, and a copy builds a school of its own", async (t) => {
  const page = await openPage(t);
  await openCounty(page);
  await addProject(page, 5, { zone: "town", schools: ["point"], receiver: "first", "first-year": "2022" });
  // 一中 has no primary rooms: told at the field, and taken all the same.
  await addProject(page, 5, { zone: "town", schools: ["nine"], receiver: "yifu", "rooms-primary": "10", "first-year": "2022" });
  await bar(page, "p1").focus();
  await page.keyboard.press("Enter");
  assert.match(await page.locator(at("plan-field-goes-to-0-remark")).innerText(), /一中.*没有/);
  await fill(page, "goes-to-0", "yifu");
  assert.match(await page.locator(at("plan-field-goes-to-0-remark")).innerText(), /逸夫小学.*幼儿园/, "the point’s attached classes");
  await page.click(at("plan-take"));
  const closed = await places(page, 2022, 1);
  assert.deepEqual([closed["红庙教学点"] || null, closed["实验学校"] || null, closed["逸夫小学"]], [null, null, 50 * 45]);
  await openTab(page);
  await addProject(page, 0, { zone: "town", "school-name": "清江小学", "rooms-primary": "24", "first-year": "2024" });
  assert.match(await told(page), /“清江小学”列入学校表/);
  await page.click(at("plan-duplicate"));
  assert.match(await told(page), /复制，另外新建“清江小学 \(2\)”/);
  const both = await places(page, 2024, 1);
  assert.deepEqual([both["清江小学"], both["清江小学 (2)"]], [1080, 1080]);
  await openTab(page);
  await undo(page);
  assert.equal((await places(page, 2024, 1))["清江小学 (2)"], undefined);
});

test("a project that is deleted takes the school it was to build with it, and says so; undo brings both", async (t) => {
  const page = await openPage(t);
  await openCounty(page);
  await addProject(page, 0, { zone: "town", "school-name": "清江小学", "rooms-primary": "24", "first-year": "2024" });
  await page.click(at("plan-delete"));
  assert.match(await told(page), /清江小学：删除，只由它新建的“清江小学”一并移出学校表/);
  assert.equal((await places(page, 2024, 1))["清江小学"], undefined);
  await openTab(page);
  await undo(page);
  assert.equal((await places(page, 2024, 1))["清江小学"], 1080);
  // Another project at the same school keeps it.
  await openTab(page);
  await addProject(page, 1, { zone: "town", school: "s1", "rooms-primary": "6", "first-year": "2026" });
  await bar(page, "p1").focus();
  await page.keyboard.press("Delete");
  assert.match(await told(page), /清江小学：删除\s*撤销/);
  assert.equal((await places(page, 2026, 1))["清江小学"], 270);
  // What was changed lists both as one, with one way back.
  await openTab(page);
  await undo(page);
  await undo(page);
  await page.click(at("tab-explore"));
  const changes = page.locator(at("changes"));
  await changes.locator("summary").click();
  assert.equal(await changes.locator("details li").count(), 1);
  await changes.locator("details li button").click();
  assert.equal((await places(page, 2024, 1))["清江小学"], undefined);
});
