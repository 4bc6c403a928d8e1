// Steps through the meeting mode, for its tests.
import { readFile } from "node:fs/promises";

export const at = (name) => `[data-test="${name}"]`;
export const heading = (page) => page.locator("#meeting-heading").innerText();

/** Makes the plan differ from the baseline, so that there are options to compare. */
export async function plan(page) {
  await page.locator(at("births-change-slider")).press("ArrowLeft");
}

export async function present(page) {
  await page.locator(at("present-button")).click();
  await page.locator(`${at("meeting")}[open]`).waitFor();
}

/** Presses a key until this step is shown: that of a clicker shows an answer and what is below first. */
export async function turn(page, key, step) {
  const there = page.locator(at(`step-${step}`));
  for (let presses = 0; presses < 8 && !(await there.count()); presses += 1) {
    await page.keyboard.press(key);
    if (!key.startsWith("Page")) break;
    await there.waitFor({ timeout: 300 }).catch(() => {});
  }
  await there.waitFor();
}

/** The minutes as they are saved. */
export async function exported(page) {
  await page.locator(at("meeting-minutes-button")).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(at("meeting-export")).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The work as it is saved. */
export async function savedFile(page) {
  await page.locator(at("files-button")).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(at("save")).click()]);
  await page.locator(at("files-close")).click();
  return JSON.parse(await readFile(await download.path(), "utf8"));
}

/** Opens a work. */
export async function openFile(page, file) {
  await page.locator(at("files-button")).click();
  const buffer = Buffer.from(JSON.stringify(file));
  await page.locator(at("file")).setInputFiles({ name: "x.json", mimeType: "application/json", buffer });
  await page.locator("#files").waitFor({ state: "hidden" });
}

/** Everything with text of its own that is smaller than `least` pixels. */
export const small = (page, selector, least) =>
  page.evaluate(
    ([selector, least]) =>
      [...document.querySelectorAll(`${selector}, ${selector} *`)]
        .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
        .filter((element) => element.checkVisibility() && !element.closest(".heard, .plot, canvas"))
        .filter((element) => parseFloat(getComputedStyle(element).fontSize) < least)
        .map((element) => `${element.tagName}.${element.className} ${element.textContent.slice(0, 20)}`),
    [selector, least],
  );
