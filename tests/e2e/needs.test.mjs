// The tab 需求与达标: resources, assessments, and the standards with what they alone do; by mouse and keyboard.
import { assert, axe, openPage, scrollsSideways, setLanguage, test } from "./harness.mjs";
import { county, openWorkspace, table } from "./schools.mjs";

const at = (name) => `[data-test="${name}"]`;
const text = (page, name) => page.locator(at(name)).innerText();
/** Presses one of a few buttons, and waits until it is the one pressed. */
async function choose(page, name, place) {
  const button = page.locator(`${at(name)} button`).nth(place);
  await button.click();
  await page.locator(`${at(name)} button:nth-child(${place + 1})[aria-pressed="true"]`).waitFor();
}
const section = (page, place) => choose(page, "needs-section", place);
// Primary schools in urban zones: the fifth line of class sizes, its first kind of zone.
const PRIMARY = "norm-12";

async function openNeeds(t, options = {}) {
  const page = await openPage(t, options);
  await openWorkspace(page, county());
  await page.locator(at("tab-needs")).click();
  await page.locator(at("needs")).waitFor();
  return page;
}

test("resources by year, and what is not known leads to where it is entered", async (t) => {
  const page = await openNeeds(t);
  await page.locator(at("needs-area")).selectOption({ index: 0 });
  await choose(page, "needs-stage", 1);
  await page.locator(`${at("needs-resources")} td`, { hasText: /^2.160$/ }).first().waitFor();
  const rows = await table(page, "needs-resources");
  assert.equal(rows[0][1], "2020");
  const pupils = rows.find((row) => row[0].startsWith("在校（园）生"));
  assert.equal(pupils[1], "2 160");
  assert.equal(rows.find((row) => row[0].startsWith("在岗教职工"))[1], "120");
  assert.match(rows.find((row) => row[0].startsWith("现有校舍"))[1], /未知.*去填写/);
  assert.match(await text(page, "needs-falls"), /没有设定生均公用经费/);
  await choose(page, "needs-land-unit", 2);
  assert.ok((await table(page, "needs-resources")).some((row) => row[0] === "需要用地公顷"));
  await page.locator(`${at("needs-resources")} button`, { hasText: "标准" }).first().click();
  await page.locator(at(PRIMARY)).waitFor();
});

test("indicators are met or missed in words, and schools that miss a line are named", async (t) => {
  const page = await openNeeds(t);
  await section(page, 1);
  await page.locator(at("needs-area")).selectOption("老城");
  await page.locator(`${at("needs-schools")} th`, { hasText: "实验小学" }).waitFor();
  const all = await page.locator(`${at("needs-assessment")} tbody tr`).count();
  const met = page.locator(`${at("needs-assessment")} th`, { hasText: "九年义务教育巩固率" });
  await met.waitFor();
  await page.locator(at("needs-missed")).check();
  await met.waitFor({ state: "detached" });
  const missed = await table(page, "needs-assessment");
  assert.ok(missed.length - 1 < all);
  assert.ok(missed.some((row) => row[0] === "大班额比例" && row[3].includes("✗")));
  const schools = await table(page, "needs-schools");
  assert.ok(schools.some((row) => row[0] === "实验小学" && row[1].includes("大班额比例")));
  assert.deepEqual(await axe(page), []);
});

test("a standard says what is wrong, changes figures, and is undone", async (t) => {
  const page = await openNeeds(t);
  await section(page, 2);
  assert.equal(await text(page, "needs-effect"), "本方案的标准与基准相同。");
  const type = async (value) => {
    await page.locator(at(PRIMARY)).fill(value);
    await page.locator(at(PRIMARY)).press("Enter");
  };
  await type("很多");
  assert.equal(await text(page, `${PRIMARY}-fault`), "请输入数字。");
  await type("500");
  assert.equal(await text(page, `${PRIMARY}-fault`), "请输入 1 至 100 之间的数。");
  await type("30");
  await page.locator(at(`${PRIMARY}-fault`)).waitFor({ state: "detached" });
  assert.match(await text(page, "needs-effect"), /^只改标准：小学/);
  await page.locator(at("undo")).click();
  assert.equal(await page.locator(at(PRIMARY)).inputValue(), "45");
  await page.locator(at("ready-2")).click();
  assert.notEqual(await page.locator(at(PRIMARY)).inputValue(), "45");
  await page.locator(at("ready-0")).click();
  assert.equal(await page.locator(at(PRIMARY)).inputValue(), "45");
});

test("in English and on a phone", async (t) => {
  const page = await openNeeds(t, { width: 390, height: 844, context: { hasTouch: true } });
  await setLanguage(page, "en");
  for (const place of [0, 1, 2]) {
    await section(page, place);
    assert.equal(await scrollsSideways(page), false);
    assert.deepEqual(await axe(page), []);
  }
  assert.match(await text(page, "needs-norms-0"), /Teaching point/);
});
