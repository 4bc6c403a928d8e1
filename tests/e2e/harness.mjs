// Drives the built page (dist/) in Chromium. Every page collects what must not happen; closing it fails the test if anything did.
//
//   import { test, openPage } from "./harness.mjs";
//   test("…", async (t) => {
//     const page = await openPage(t, { lang: "en", width: 390, height: 844, path: "/#…" });
//     …
//   });
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { launch, newPage } from "./browser.mjs";
import { serve } from "./serve.mjs";

export { assert, test };
export { axe, scrollsSideways, setLanguage, waitForApp } from "./browser.mjs";

/** Until every part of the page shows what was chosen last: the parts of 对比 take turns, a frame each. */
export const settled = (page) => page.waitForFunction(() => !document.querySelector('.turn[aria-busy="true"], tr[aria-busy="true"]'));
export { subPath } from "./serve.mjs";

// One browser and one server for the tests of a file.
let shared;
const sharedBrowser = () => (shared ??= Promise.all([launch(), serve()]));
after(async () => {
  if (!shared) return;
  const [browser, server] = await shared;
  await browser.close();
  server.close();
});

/** `newPage` of browser.mjs, with its options, for the length of the test `t`. */
export async function openPage(t, options = {}) {
  const [browser, server] = await sharedBrowser();
  const page = await newPage(browser, server.origin, options);
  t.after(async () => {
    await page.context().close();
    assert.deepEqual(page.problems, [], "the page was not quiet");
  });
  return page;
}
