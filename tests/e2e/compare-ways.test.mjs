// The tab 对比 without a mouse, on a phone and on paper.
import { at, focusIs, openCompare } from "./compare.mjs";
import { assert, axe, scrollsSideways, setLanguage, settled, test } from "./harness.mjs";

test("the figures are one stop of the keyboard; arrows move within them, and Enter asks why", async (t) => {
  const page = await openCompare(t);
  const grid = page.locator(at("differences"));
  const stop = grid.locator('td[tabindex="0"]');
  const here = () => page.evaluate(() => [document.activeElement.parentElement.sectionRowIndex, document.activeElement.cellIndex - 1]);
  /** What a screen reader says of the current figure: area, year, value. */
  const named = async () => {
    const parts = await stop.evaluate((cell) => [cell.parentElement.cells[0].title, cell.closest("table").tHead.rows[0].cells[cell.cellIndex].innerText, cell.textContent]);
    assert.equal(await grid.getByRole("gridcell", { name: parts.join("，"), exact: true }).evaluate((cell) => cell.tabIndex), 0);
    return parts.join("，");
  };
  /** Whether headings that stay in place leave it in sight. */
  const seen = () =>
    page.evaluate(() => {
      const box = document.activeElement.getBoundingClientRect();
      return [[2, 2], [box.width - 2, box.height - 2]].every(([x, y]) => document.elementFromPoint(box.x + x, box.y + y) === document.activeElement);
    });
  await page.locator(at("save-differences")).focus();
  await page.keyboard.press("Tab");
  assert.deepEqual(await here(), [0, 0]);
  const [rows, columns] = [await grid.locator("tbody tr").count(), (await grid.locator("thead th").count()) - 1];
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    for (const [key, at] of [["Control+End", [rows - 1, columns - 1]], ["ArrowRight", [rows - 1, columns - 1]], ["Home", [rows - 1, 0]], ["Control+Home", [0, 0]], ["ArrowDown", [1, 0]], ["ArrowRight", [1, 1]], ["End", [1, columns - 1]], ["ArrowLeft", [1, columns - 2]], ["ArrowUp", [0, columns - 2]]]) {
      await page.keyboard.press(key);
      assert.deepEqual(await here(), at, key);
      assert.ok(await seen(), `${key} at ${width}: out of sight`);
      await named();
      assert.equal(await grid.locator("td[tabindex]").count(), 1, "one stop");
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press("Enter");
  await focusIs(page, "why-heading");
  const year = await grid.locator("thead th").nth(columns - 1).innerText();
  await settled(page);
  assert.match(await page.locator(`${at("why-year")} option:checked`).innerText(), new RegExp(year));
  // Where the mouse was, the keyboard goes on; and what is drawn anew keeps one stop, with its own name.
  await grid.locator("tbody tr").nth(1).locator("td").nth(3).click();
  await page.locator(at("save-differences")).focus();
  await page.keyboard.press("Tab");
  assert.deepEqual(await here(), [1, 3]);
  await page.locator(`${at("difference-measure")} button`).nth(2).click();
  await page.locator(`${at("difference-stage")} button`).nth(0).click();
  await settled(page);
  await named();
  await stop.focus();
  await page.keyboard.press(" ");
  await focusIs(page, "why-heading");
});

test("on a phone each scenario is a column, and all its figures stand below one another", async (t) => {
  const page = await openCompare(t);
  await page.setViewportSize({ width: 390, height: 844 });
  const totals = page.locator(at("totals"));
  for (const lang of ["zh", "en"]) {
    await setLanguage(page, lang);
    const places = await totals.evaluate((table) =>
      [...table.rows].map((row) => [...row.cells].map((cell) => ({ x: cell.getBoundingClientRect().x, y: cell.getBoundingClientRect().y, right: cell.getBoundingClientRect().right }))),
    );
    for (const row of places) {
      assert.equal(new Set(row.map(({ x }) => Math.round(x))).size, 1, "a column");
      assert.deepEqual(row.map(({ y }) => Math.round(y)), places[0].map(({ y }) => Math.round(y)), "figures of a kind stand side by side");
      assert.ok(row.every(({ right }) => right <= 390), "two scenarios fit");
    }
    assert.equal(await scrollsSideways(page), false);
    assert.deepEqual(await axe(page), []);
    // What stands there is still a table to those who hear it.
    assert.equal(await totals.getByRole("columnheader").count(), 13);
    assert.equal(await totals.getByRole("rowheader").count(), 2);
    assert.equal(await totals.getByRole("cell").count(), 24);
  }
});

test("on paper tables and pictures stand whole, with what is chosen and without what can only be pressed", async (t) => {
  const page = await openCompare(t);
  await page.waitForTimeout(300);
  const shapes = () => page.locator(".side-charts canvas").evaluateAll((all) => all.map((canvas) => canvas.width / canvas.height));
  const drawn = await shapes();
  await page.emulateMedia({ media: "print" });
  // A4 on its side within its margins, and the narrow paper a browser may take its layout from.
  for (const width of [1032, 816]) {
    await page.setViewportSize({ width, height: 703 });
    const wide = await page.locator(".compare table, .compare canvas").evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().right > innerWidth).map((one) => one.className));
    assert.deepEqual(wide, [], `cut at ${width}`);
    const cut = await page.locator(".compare-box, .plot").evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1).length);
    assert.equal(cut, 0, "nothing scrolls on paper");
    const boxes = await page.locator(".side-charts canvas").evaluateAll((all) => all.map((canvas) => canvas.getBoundingClientRect()).map(({ x, width, height }) => [x, width / height]));
    assert.equal(new Set(boxes.map(([x]) => Math.round(x))).size, 2, "two pictures side by side");
    for (const [place, [, shape]] of boxes.entries()) assert.ok(Math.abs(shape / drawn[place] - 1) < 0.02, "pictures keep their shape");
  }
  for (const name of ["compare-stage", "difference-stage", "difference-measure"]) {
    const told = await page.locator(`${at(name)} button`).evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.ariaPressed));
    assert.deepEqual(told, ["true"], name);
  }
  for (const gone of ["arrangement", "chart-or-table", "save-totals", "save-differences", "why-save", "compare-new", "meanings"]) {
    const there = await page.locator(at(gone)).evaluateAll((all) => all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height > 0 && [one, ...one.children].some((part) => part.matches("button, summary") && part.checkVisibility())).length);
    assert.equal(there, 0, gone);
  }
});
