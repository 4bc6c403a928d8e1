// Admission in rounds, in the tab 学校: a zone, its schools, rules typed in, odds, what is wrong told at its field.
import { assert, axe, scrollsSideways, setLanguage, test } from "./harness.mjs";
import { county, openSchools, table } from "./schools.mjs";

const at = (name) => `[data-test="${name}"]`;
const text = (page, name) => page.locator(at(name)).innerText();
const open = async (t, options) => {
  const page = await openSchools(t, county(), options);
  await page.locator(`${at("admission-stage")} button`).nth(1).click();
  await page.locator(at("admission-zone")).selectOption({ index: 0 });
  // The rules are folded where none are given.
  assert.equal(await page.locator(at("admission-0")).isVisible(), false);
  await page.locator(`${at("admission-form")} summary`).click();
  return page;
};
// The fields of the form, by their place.
const [PLACES, RESIDENTS, SPECIAL, APPLICANTS, TWINS, POINTS] = [0, 1, 3, 5, 6, 8];
const type = async (page, field, value) => {
  await page.locator(at(`admission-${field}`)).fill(value);
  await page.locator(at(`admission-${field}`)).press("Tab");
};

test("who gets the places of a zone, and what rules change", async (t) => {
  const page = await open(t);
  // 300 enter, 270 of them in the catchment of a school for 180.
  assert.match(await text(page, "admission-sentence"), /2021 学年老城小学起始年级有 360 个学位，300 人报名：录取 210 人，统筹安排 90 人，余 60 个学位。/);
  assert.deepEqual((await table(page, "admission-schools")).slice(1), [
    ["实验小学", "180", "270", "180", "0", "0"],
    ["东门小学", "180", "30", "30", "90", "60"],
  ]);
  // 60 places for 120.
  await type(page, APPLICANTS, "120");
  assert.equal(await text(page, "admission-odds"), "十个里约五个（50.0%，准确值）");
  // 24 of the entrants come by points: 276 residents, of whom 249 live where 180 fit; 84 places for the lottery.
  await type(page, POINTS, "85×3、90 80-84：20");
  assert.equal(await text(page, "admission-odds"), "十个里约七个（70.0%，准确值）");
  assert.equal(await text(page, "admission-points"), "没有学位留给积分入学");
  assert.deepEqual(await table(page, "admission-flow"), [
    ["群体", "报名", "学区录取 可录 360", "摇号录取 可录 84", "积分录取 可录 0", "统筹到本片区其他学校", "回原学区就读", "未安排", "录取率"],
    ["学区生", "276", "207", "0", "0", "69", "0", "0", "75%"],
    ["摇号报名", "120", "0", "84", "0", "0", "36", "0", "70%"],
    ["新居民子女（积分）", "24", "0", "0", "0", "0", "0", "24", "0%"],
    ["合计", "420", "207", "84", "0", "69", "36", "24", "69%"],
  ]);
  assert.equal(await text(page, "admission-received"), "统筹去向：东门小学 69 人");
  // Nobody of the town is sent to the hills before these are chosen.
  const redirect = page.locator(`${at("admission-redirect")} button`);
  await redirect.nth(2).click();
  await page.waitForFunction(() => document.querySelector('[data-test="admission-received"]').innerText.includes("山里"));
  assert.equal(await text(page, "admission-received"), "统筹去向：东门小学 69 人、山里 24 人");
  assert.equal((await table(page, "admission-flow")).at(-1).join(" "), "合计 420 207 84 0 69 24 36 0 69%");
  await redirect.nth(0).click();
  // Fewer apply, so that some come in by points: 9 places for 24, of whom 4 have 85 and more, the others 80 to 83.
  await type(page, APPLICANTS, "75");
  assert.equal(await text(page, "admission-points"), "83 分");
  await type(page, APPLICANTS, "76");
  assert.equal(await text(page, "admission-points"), "83 分；同为 83 分的 5 人争 4 个学位，在他们中摇号，十个里约八个");
  // Twins are drawn together: the odds are no longer a plain quotient.
  await type(page, APPLICANTS, "120");
  await type(page, TWINS, "5");
  assert.equal(await page.locator(at("admission-odds")).count(), 2);
  assert.deepEqual(await axe(page), []);
  // Undone one by one, and taken away at once.
  await page.keyboard.press("Control+z");
  assert.equal(await page.locator(at("admission-odds")).count(), 1);
  await page.locator(at("admission-clear")).click();
  assert.match(await text(page, "admission-sentence"), /300 人报名：录取 210 人/);
  assert.equal(await page.locator(at(`admission-${POINTS}`)).inputValue(), "");
});

test("admission follows the school that is opened, until another is chosen there", async (t) => {
  const page = await openSchools(t, county());
  const chosen = async () => {
    const names = ["admission-zone", "admission-school"];
    const picked = await Promise.all(names.map((name) => page.locator(at(name)).evaluate((list) => list.selectedOptions[0].innerText)));
    return [...picked, await page.locator(`${at("admission-stage")} [aria-pressed="true"], ${at("admission-stage")} [aria-checked="true"]`).innerText()];
  };
  await page.locator(`${at("schools")} tbody button`, { hasText: "清江中学" }).click();
  assert.deepEqual(await chosen(), ["老城", "清江中学", "初中"]);
  assert.match(await text(page, "admission-sentence"), /清江中学起始年级有/);
  await page.locator(at("school-back")).click();
  await page.locator(`${at("schools")} tbody button`, { hasText: "东门小学" }).click();
  assert.deepEqual(await chosen(), ["老城", "东门小学", "小学"]);
  await page.locator(at("admission-school")).selectOption({ label: "实验小学" });
  assert.deepEqual(await chosen(), ["老城", "实验小学", "小学"]);
  assert.equal(await text(page, "admission-received"), "统筹去向：东门小学 90 人");
  await page.locator(`${at("admission-stage")} button`).nth(0).click();
  assert.equal((await chosen())[2], "幼儿园");
  assert.equal(await text(page, "school-title"), "东门小学");
});

test("what can't be taken stays in its field and is told there", async (t) => {
  const page = await open(t);
  await type(page, PLACES, "很多");
  assert.match(await text(page, `admission-${PLACES}-wrong`), /不是数字/);
  assert.equal(await page.locator(at(`admission-${PLACES}`)).inputValue(), "很多");
  assert.equal(await page.locator(at(`admission-${PLACES}`)).getAttribute("aria-invalid"), "true");
  const border = (field) => page.locator(at(`admission-${field}`)).evaluate((field) => getComputedStyle(field).borderTopColor);
  await type(page, POINTS, "90 八十");
  assert.equal(await border(PLACES), await border(POINTS), "a field and the box of points look alike when they are wrong");
  assert.notEqual(await border(PLACES), await border(RESIDENTS));
  assert.match(await text(page, `admission-${POINTS}-wrong`), /看不懂“八十”/);
  assert.deepEqual(await axe(page), []);
  await type(page, PLACES, "200");
  assert.equal(await page.locator(at(`admission-${PLACES}-wrong`)).count(), 0);
  assert.match(await text(page, `admission-${POINTS}-wrong`), /看不懂/);
  // 100 places each: 100 + 30 are placed, 70 of the 170 others find one.
  assert.match(await text(page, "admission-sentence"), /有 200 个学位，300 人报名：录取 130 人，统筹安排/);
  // More children of special groups than enter are taken, as another year may have them, and told.
  await type(page, SPECIAL, "301");
  assert.match(await text(page, `admission-${SPECIAL}-wrong`), /新生只有 300 人，优待对象计入其中/);
  await type(page, SPECIAL, "300");
  assert.equal(await page.locator(at(`admission-${SPECIAL}-wrong`)).count(), 0);
});

test("one school, in English, on a phone; the baseline is not changed", async (t) => {
  const page = await open(t, { width: 390, height: 844 });
  await setLanguage(page, "en");
  await page.locator(at("admission-school")).selectOption({ label: "Experimental Primary" });
  assert.equal(
    (await text(page, "admission-sentence")).trim(),
    "2021/22, Experimental Primary: 180 entry places, 270 children applied; 180 placed, 90 redirected.",
  );
  await type(page, RESIDENTS, "100");
  assert.match(await text(page, "admission-sentence"), /100 children applied; 100 placed, 80 places left/);
  assert.equal(await scrollsSideways(page), false);
  assert.deepEqual(await axe(page), []);
  await page.locator("#plan-0").click();
  assert.equal(await page.locator(at(`admission-${RESIDENTS}`)).isDisabled(), true);
});
