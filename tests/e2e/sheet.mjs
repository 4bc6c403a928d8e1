// The tables of the tab 数据, as a person goes about them.
import { openPage } from "./harness.mjs";

const at = (name) => `[data-test="${name}"]`;

/** Every table, in the order of the list. */
export const sheets = [
  "county", "zones", "births", "pupils", "children", "links", "arrivals", "later_births", "history", "retention", "rooms",
  "private_shares", "schools", "school_pupils", "school_classes", "intakes", "projects", "effects", "closures", "moves", "estates",
  "zone_resources", "county_resources", "special_groups", "recruits", "land_plans", "norms", "stage_shares", "class_sizes", "area_norms",
  "lines",
];

export const cell = (row, column) => `#cell-${row}-${column}`;
export const text = (page, name) => page.locator(at(name)).innerText();

/** Id of the cell that has the keyboard. */
export const current = (page) => page.evaluate(() => document.activeElement.closest("[id^=cell-]")?.id);

/** The texts of all cells that are drawn, row by row, the blank row included. */
export const rows = (page) =>
  page.locator(`${at("grid")} tbody tr:not(.gap)`).evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.querySelector("span").innerText.trim())));

/** Turns to a table, by the list or, on a narrow screen, by the choice in its place. */
export async function turn(page, sheet) {
  // The tables are fetched when the tab is first turned to.
  await page.locator(at("sheets-pick")).waitFor({ state: "attached" });
  const tab = page.locator(at(`sheet-${sheet}`));
  if (await tab.isVisible()) await tab.click();
  else await page.locator(at("sheets-pick")).selectOption(sheet);
}

/** Pastes a block with its first cell there, as the browser does when someone presses Ctrl+V. */
export async function paste(page, row, column, block) {
  await page.locator(cell(row, column)).click();
  await page.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", block);
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, block);
}

/** Types a text into a cell. */
export async function put(page, row, column, text) {
  await page.locator(cell(row, column)).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** The page on an empty county. */
export async function openEmpty(t, options) {
  const page = await openPage(t, options);
  await page.locator(at("files-button")).click();
  await page.locator(at("empty@1")).click();
  await page.locator(at("begin")).waitFor();
  return page;
}

/** The page on a county with a name, whose tables were pasted. */
export async function openCounty(t, county, options) {
  const page = await openEmpty(t, options);
  await turn(page, "county");
  await put(page, 0, 1, "山城县");
  for (const [sheet, block] of Object.entries(county)) {
    await turn(page, sheet);
    await paste(page, 0, 0, block);
  }
  return page;
}
