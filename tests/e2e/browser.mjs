// Opens the built page in Chromium and watches over it. For tests: harness.mjs.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

export const executablePath =
  process.env.CHROMIUM || ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path));
const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

export const launch = () =>
  chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });

/**
 * Opens the page in a fresh profile and waits until the app stands.
 * Options: `lang` ("zh" or "en", through the browser's language and, if the page has it, the language button), `width`, `height`,
 * `path` (from "/"), `ready` (false: don't wait), `expected` (patterns of console errors that the test brings about), `context` (more of
 * playwright's context options).
 * The page gets `page.origin`, `page.requested` (every address) and `page.problems`, which must be empty in the end: what the console says
 * amiss, uncaught errors, violations of the Content-Security-Policy, failed requests and any request that leaves the origin.
 */
export async function newPage(browser, origin, options = {}) {
  const { lang = "zh", width = 1440, height = 900, path = "/", ready = true, expected = [], context: more = {} } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: lang === "zh" ? "zh-CN" : "en-GB",
    acceptDownloads: true,
    ...more,
  });
  const page = await context.newPage();
  page.origin = origin;
  page.problems = [];
  page.requested = [];
  const problem = (kind, text) => {
    if (!expected.some((pattern) => pattern.test(text))) page.problems.push(`${kind}: ${text}`);
  };

  await page.exposeFunction("reportViolation", (text) => problem("Content-Security-Policy", text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      window.reportViolation(`${event.effectiveDirective} blocked ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`),
    );
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problem(`console ${message.type()}`, message.text());
  });
  page.on("pageerror", (error) => problem("uncaught", String(error)));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    // A page that is left or loaded anew while a part of it is on its way no longer wants the part.
    if (why !== "net::ERR_ABORTED" || !request.url().endsWith(".wasm")) problem("request failed", `${request.url()} ${why}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problem("response", `${response.status()} ${response.url()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    page.requested.push(url);
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) problem("left the origin", url);
  });

  await page.goto(origin + path);
  if (ready) {
    await waitForApp(page);
    await setLanguage(page, lang);
  }
  return page;
}

/** Until the app has replaced the words of index.html. */
export async function waitForApp(page) {
  await page.waitForFunction(() => !document.querySelector(".start") && document.querySelector("h1, main"), null, {
    timeout: 20_000,
  });
}

/** By the button `data-test="language"`, where there is one. */
export async function setLanguage(page, lang) {
  const button = page.locator('[data-test="language"]').first();
  const isWanted = () => page.evaluate((wanted) => document.documentElement.lang.startsWith(wanted), lang);
  if ((await isWanted()) || !(await button.count())) return;
  await button.click();
  await page.waitForFunction((wanted) => document.documentElement.lang.startsWith(wanted), lang);
}

/** What axe finds wrong, in words; an empty list when nothing. */
export async function axe(page, options = {}) {
  // Injected by the debugger, so that the page's Content-Security-Policy stays as it is.
  await page.evaluate(await readFile(axePath, "utf8"));
  const { violations } = await page.evaluate((settings) => window.axe.run(document, settings), options);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(" ")})`));
}

/** Whether something is wider than the window. */
export const scrollsSideways = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
