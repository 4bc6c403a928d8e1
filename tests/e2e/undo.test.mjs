// Undo, redo and replay over everything: buttons and keys, levers and tables, across the tabs of the page.
import { assert, openPage, test } from "./harness.mjs";

const at = (name) => `[data-test="${name}"]`;
const births = at("births-change-number");
const value = (page) => page.locator(births).inputValue();
const heat = (page) => page.locator(`${at("heat")} tbody`).innerText();
const type = async (page, text) => {
  await page.fill(births, text);
  await page.press(births, "Enter");
};
const idle = (page, name) => page.locator(at(name)).getAttribute("aria-disabled");

test("undo and redo by buttons, step by step", async (t) => {
  const page = await openPage(t);
  const [first, table] = [await value(page), await heat(page)];
  for (const name of ["undo", "redo", "replay"]) assert.equal(await idle(page, name), "true", name);
  await type(page, "-9");
  const moved = await heat(page);
  await type(page, "-1");
  assert.equal(await idle(page, "undo"), null);
  assert.match(await page.locator(at("undo")).getAttribute("title"), /出生/);
  await page.click(at("undo"));
  assert.equal(await heat(page), moved);
  await page.click(at("undo"));
  assert.deepEqual([await value(page), await heat(page), await idle(page, "undo")], [first, table, "true"]);
  await page.click(at("redo"));
  assert.equal(await heat(page), moved);
});

test("a drag of a slider is one step", async (t) => {
  const page = await openPage(t);
  const first = await value(page);
  const box = await page.locator(at("births-change-slider")).boundingBox();
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.4, y);
  await page.mouse.down();
  for (const share of [0.45, 0.55, 0.65, 0.8]) await page.mouse.move(box.x + box.width * share, y);
  await page.mouse.up();
  assert.notEqual(await value(page), first);
  await page.keyboard.press("Control+z");
  assert.equal(await value(page), first);
  await page.keyboard.press("Control+y");
  assert.notEqual(await value(page), first);
  await page.keyboard.press("Control+Shift+z");
  await page.keyboard.press("Control+z");
  assert.equal(await value(page), first);
});

test("the keys belong to a text while it is typed", async (t) => {
  const page = await openPage(t, { lang: "en" });
  await type(page, "-9");
  const moved = await heat(page);
  await page.focus(births);
  await page.keyboard.type("3");
  await page.keyboard.press("Control+z");
  assert.equal(await heat(page), moved, "the lever must not be undone while another number is typed");
  await page.keyboard.press("Escape");
});

test("undo leads back to where it was done, across tabs", async (t) => {
  const page = await openPage(t);
  const first = await value(page);
  await type(page, "-9");
  await page.click(at("tab-data"));
  assert.equal(await page.locator(births).count(), 0);
  await page.keyboard.press("Control+z");
  await page.locator(births).waitFor();
  assert.equal(await value(page), first);
  await page.keyboard.press("Control+y");
  assert.notEqual(await value(page), first);
});

test("replay shows the last change once more and leaves everything as it is", async (t) => {
  const page = await openPage(t);
  const [first, before] = [await value(page), await heat(page)];
  await type(page, "-9");
  const after = await heat(page);
  await page.click(at("replay"));
  await page.waitForFunction((text) => document.querySelector('[data-test="heat"] tbody').innerText === text, before);
  assert.match(await page.locator(at("replaying")).innerText(), /改动前/);
  assert.equal(await value(page), first);
  await page.waitForFunction(() => document.querySelector('[data-test="replaying"]').textContent === "");
  assert.equal(await heat(page), after);
  assert.equal(Number((await value(page)).replace("−", "-")), -9);
});
