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
  assert.equal(rows.find((row) => row[0].startsWith("现有校舍")), undefined);
  assert.match(await text(page, "needs-lacking"), /^没有填写现有校舍.*因此不计算：校舍缺额.*去填写「片区资源」/s);
  assert.match(await text(page, "needs-falls"), /没有设定生均公用经费/);
  await choose(page, "needs-land-unit", 2);
  assert.ok((await table(page, "needs-resources")).some((row) => row[0] === "需要用地公顷"));
  await page.locator(`${at("needs-lacking")} button`, { hasText: "标准" }).first().click();
  await page.locator(at(PRIMARY)).waitFor();
});

test("indicators are met or missed in words, and schools that miss a line are named", async (t) => {
  const page = await openNeeds(t);
  await section(page, 1);
  await page.locator(at("needs-area")).selectOption("老城");
  await page.locator(`${at("needs-schools")} th`, { hasText: "实验小学" }).waitFor();
  const all = await page.locator(`${at("needs-assessment")} tbody tr`).count();
  // No pupil of 老城 is in a school that is not entered; it is a town, and has no townships.
  assert.equal(await page.locator(at("needs-schools-alone")).count(), 0);
  assert.equal((await table(page, "needs-assessment")).find((row) => row[0].startsWith("乡镇公办中心园覆盖率"))[2], "不适用");
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
  await type("");
  await page.locator(at(`${PRIMARY}-fault`), { hasText: /^班额不能为空，请输入 1 至 100 之间的数。$/ }).waitFor();
  await type("500");
  assert.equal(await text(page, `${PRIMARY}-fault`), "请输入 1 至 100 之间的数。");
  await type("30");
  await page.locator(at(`${PRIMARY}-fault`)).waitFor({ state: "detached" });
  assert.match(await text(page, "needs-effect"), /^只改标准：小学/);
  await page.locator(at("undo")).click();
  assert.equal(await page.locator(at(PRIMARY)).inputValue(), "45");
  const applied = (place) => page.locator(at(`ready-${place}`)).getAttribute("aria-pressed");
  assert.equal(await applied(0), "true");
  await type("44");
  await page.locator(`${at("ready-0")}[aria-pressed="false"]`).waitFor();
  await page.locator(at("ready-1")).click();
  // The town's class size is not the rural set's: it stays, is told, and the set is not all that is in force.
  assert.match(await text(page, "ready-1-left"), /^所含标准已全部套用；不在其内而与默认值不同的 1 项：小学 · 城区/);
  assert.equal(await applied(1), "false");
  assert.match(await text(page, "needs-norms-0-group"), /27 项，其中 5 项与默认值不同/);
  await page.locator(at("ready-0")).click();
  await page.locator(`${at("ready-0")}[aria-pressed="true"]`).waitFor();
  await page.locator(at("ready-1")).click();
  await page.locator(`${at("ready-1")}[aria-pressed="true"]`).waitFor();
  assert.equal(await page.locator(at("ready-1-left")).count(), 0);
  await page.locator(at("ready-2")).click();
  assert.notEqual(await page.locator(at(PRIMARY)).inputValue(), "45");
  await page.locator(at("ready-0")).click();
  assert.equal(await page.locator(at(PRIMARY)).inputValue(), "45");
});

test("groups of standards are folded, and unfold by keyboard", async (t) => {
  const page = await openNeeds(t, { width: 390, height: 844, context: { hasTouch: true } });
  await section(page, 2);
  const boarding = page.locator(at("needs-norms-4"));
  assert.equal(await boarding.isVisible(), false);
  await page.locator(at("needs-norms-4-group")).focus();
  await page.keyboard.press("Enter");
  await boarding.waitFor();
  await page.locator(at("needs-norms-0-group")).click();
  await page.locator(at(PRIMARY)).waitFor({ state: "hidden" });
  assert.deepEqual(await axe(page), []);
});

test("the area chosen anywhere is that of resources and of assessments, and both are named", async (t) => {
  const page = await openNeeds(t);
  await page.locator(at("needs-area")).selectOption("山里");
  await choose(page, "needs-stage", 2);
  await page.locator(at("needs-worst"), { hasText: /^山里·初中·方案 A：/ }).waitFor();
  const chosen = () => page.locator(at("needs-area")).evaluate((list) => list.selectedOptions[0].text);
  await section(page, 1);
  assert.equal(await chosen(), "山里");
  assert.match(await text(page, "needs-met"), /^山里·方案 A：考核/);
  assert.match(await text(page, "needs-schools-alone"), /仅按已录入的学校计算，2020 学年另有 \d+ 名学生不在已录入的学校。$/);
  await page.locator(at("tab-explore")).click();
  await page.locator(at("tab-needs")).click();
  await page.locator(at("needs")).waitFor();
  assert.equal(await chosen(), "山里");
});

// A4 landscape within its margins of 12 mm.
const PAPER = { width: 1032, height: 703 };

test("paper shows what is looked at whole, and nothing that can only be pressed", async (t) => {
  for (const lang of ["zh", "en"]) {
    const page = await openPage(t, { lang });
    await page.locator(at("tab-needs")).click();
    await page.locator(at("needs")).waitFor();
    await page.setViewportSize(PAPER);
    for (const place of [0, 1, 2]) {
      await section(page, place);
      assert.equal(await page.locator(at("needs-print")).isVisible(), true);
      await page.emulateMedia({ media: "print" });
      await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
      if (place === 2) await page.locator(at("needs-norms-8")).waitFor();
      const pressed = page.locator('.needs :is(button, input[type="checkbox"], .switch):visible:not(.chosen *)');
      assert.deepEqual(await pressed.allInnerTexts(), []);
      const cut = await page
        .locator(".needs .schools-table")
        .evaluateAll((tables) => tables.filter((table) => table.getBoundingClientRect().right > innerWidth).map((table) => table.dataset.test));
      assert.deepEqual(cut, [], `${lang} ${place}`);
      assert.equal(await scrollsSideways(page), false);
      await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
      await page.emulateMedia({ media: null });
      if (place === 2) await page.locator(at("needs-norms-8")).waitFor({ state: "hidden" });
    }
  }
});

test("thirty-one years stand on one sheet", async (t) => {
  const page = await openPage(t, { lang: "en", ...PAPER });
  const work = county();
  for (const scenario of work.scenarios) scenario.horizon = 30;
  await openWorkspace(page, work);
  await page.locator(at("tab-needs")).click();
  for (const place of [0, 1]) {
    await section(page, place);
    await page.emulateMedia({ media: "print" });
    const ends = await page.locator(".needs .schools-table").evaluateAll((tables) => tables.map((table) => table.getBoundingClientRect().right));
    assert.ok(ends.length > 0 && Math.max(...ends) <= PAPER.width, ends.join(", "));
    await page.emulateMedia({ media: null });
  }
});

test("the years stand beside the indicators, on a desk all of them", async (t) => {
  for (const lang of ["zh", "en"]) {
    const page = await openPage(t, { lang });
    await page.locator(at("tab-needs")).click();
    await section(page, 1);
    const box = () => page.locator(".schools-box").first().evaluate((box) => [box.scrollWidth, box.clientWidth]);
    const [wide, seen] = await box();
    assert.ok(wide <= seen, `${lang}: ${wide} in ${seen}`);
    // What is met later has a word and a tone of its own, and is not missed.
    const later = page.locator(`${at("needs-assessment")} td.wide.tight`).first();
    assert.match(await later.innerText(), lang === "zh" ? /未达标，.*起达标$/ : /^missed .*, met from/);
    await page.setViewportSize({ width: 390, height: 844 });
    const head = page.locator(`${at("needs-assessment")} thead th.figure`).first();
    assert.ok(await head.evaluate((head) => head.getBoundingClientRect().right <= innerWidth), lang);
  }
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
