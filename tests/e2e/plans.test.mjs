// The scenarios in the header: one more, from one to the other, the baseline without levers, undo, reload, link.
import { assert, axe, openPage, scrollsSideways, test, waitForApp } from "./harness.mjs";

const at = (name) => `[data-test="${name}"]`;
const births = at("births-change-number");
const chips = (page) => page.locator(`${at("plans")} button:not(${at("new-plan")})`);
const pressed = async (page) => (await page.locator(`${at("plans")} [aria-pressed="true"]`).innerText()).replace(/\s+/g, " ");
const heat = (page) => page.locator(`${at("heat")} tbody`).innerText();
const type = async (page, text) => {
  await page.fill(births, text);
  await page.press(births, "Enter");
};

for (const [lang, a, b, tag, note] of [
  ["zh", "2 方案 A", "3 方案 B", /1\s*恩施市.*\s*基准/, /基准来自“数据”/],
  ["en", "2 Plan A", "3 Plan B", /1\s*Enshi.*\s*Baseline/, /It comes from the tab Data/],
]) {
  test(`two plans and the baseline are kept apart (${lang})`, async (t) => {
    const page = await openPage(t, { lang });
    assert.equal(await chips(page).count(), 2);
    assert.match(await chips(page).first().innerText(), tag);
    assert.equal(await pressed(page), a);
    const same = await heat(page);
    await type(page, "-9");
    const moved = await heat(page);
    assert.notEqual(moved, same);

    await page.click(at("new-plan"));
    assert.deepEqual([await chips(page).count(), await pressed(page), await heat(page)], [3, b, same]);
    await type(page, "3");
    const other = await heat(page);
    await chips(page).nth(1).click();
    assert.deepEqual([await pressed(page), await heat(page)], [a, moved]);

    await chips(page).first().click();
    assert.equal(await heat(page), same);
    assert.equal(await page.locator(births).count(), 0, "the baseline has no levers");
    assert.match(await page.locator(at("baseline-note")).innerText(), note);
    assert.deepEqual(await axe(page), []);
    await page.waitForTimeout(700);
    await page.reload();
    await waitForApp(page);
    assert.match(await pressed(page), tag);
    await chips(page).nth(2).click();
    assert.deepEqual([await pressed(page), await heat(page)], [b, other]);
  });
}

test("a new plan is one step of undo, by keyboard", async (t) => {
  const page = await openPage(t);
  await page.focus(at("new-plan"));
  await page.keyboard.press("Enter");
  assert.equal(await chips(page).count(), 3);
  assert.match(await page.locator(at("undo")).getAttribute("title"), /情景/);
  await page.keyboard.press("Control+z");
  assert.deepEqual([await chips(page).count(), await pressed(page)], [2, "2 方案 A"]);
  await page.keyboard.press("Control+y");
  assert.deepEqual([await chips(page).count(), await pressed(page)], [3, "3 方案 B"]);
});

test("twenty scenarios are all within reach, and one more is refused with the reason", async (t) => {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ]) {
    const page = await openPage(t, { width, height });
    for (let count = 2; count < 20; count++) await page.click(at("new-plan"));
    assert.equal(await chips(page).count(), 20);
    const more = page.locator(at("new-plan"));
    assert.equal(await more.getAttribute("aria-disabled"), "true");
    assert.match(await more.getAttribute("title"), /最多 20 个/);
    await more.dispatchEvent("click");
    assert.equal(await chips(page).count(), 20);
    await chips(page).first().click();
    assert.equal(await scrollsSideways(page), false, `${width}`);
    assert.deepEqual(await axe(page), []);
  }
});

test("a link can open as a meeting, and says what it carries first", async (t) => {
  const page = await openPage(t);
  await type(page, "-9");
  await page.click(at("share-button"));
  const plain = await page.locator(at("share-link")).inputValue();
  await page.locator(`${at("share-opens")} button`, { hasText: "演示" }).click();
  const link = await page.locator(at("share-link")).inputValue();
  assert.notEqual(link, plain);
  assert.deepEqual(await axe(page), []);

  const two = await openPage(t, { path: `/${link.slice(link.indexOf("#"))}` });
  await two.locator("#incoming[open]").waitFor();
  assert.match(await two.locator(at("link-changes")).innerText(), /改了 1 项/);
  assert.equal(await two.locator(at("meeting")).count(), 0);
  assert.equal(await two.locator(at("link-show")).innerText(), "开始演示");
  await two.locator(at("link-show")).click();
  await two.locator(at("meeting")).waitFor();
});
