// The tab 对比, opened for a test.
import { openPage, settled } from "./harness.mjs";

export const at = (name) => `[data-test="${name}"]`;
export const text = async (page, name) => {
  await settled(page);
  return page.locator(at(name)).innerText();
};
export const focused = (page) => page.evaluate(() => document.activeElement.id);
/** Until the keyboard is there. */
export const focusIs = (page, id) => page.waitForFunction((id) => document.activeElement.id === id, id, { timeout: 10_000 });

/** The page on the tab, with its plan changed so that the scenarios differ. */
export async function openCompare(t, options) {
  const page = await openPage(t, options);
  await page.locator(at("births-change-slider")).fill("-9");
  const project = page.locator(at("projects-xigu_primary-first_year-switch"));
  await project.uncheck();
  await page.locator(at("tab-compare")).click();
  await page.locator(at("totals")).waitFor();
  await settled(page);
  return page;
}
