// The page and batch agree: what the page saves, batch recomputes, and every figure that stands on the page is that of the tables.
import { compareFigures, compareSentences, compareTable, recomputed } from "./agree.mjs";
import { assert, openPage, test } from "./harness.mjs";

const at = (name) => `[data-test="${name}"]`;

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
