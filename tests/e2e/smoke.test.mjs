// The page opens, wherever it lies, quietly.
import { assert, axe, openPage, subPath, test, waitForApp } from "./harness.mjs";

for (const path of ["/", subPath]) {
  test(`opens at ${path}`, async (t) => {
    const page = await openPage(t, { path });
    assert.match(await page.locator("h1").first().innerText(), /\S/);
    const wasm = page.requested.filter((url) => url.endsWith(".wasm"));
    const program = wasm.filter((url) => url.endsWith("_bg.wasm"));
    assert.equal(program.length, 1, `the program is fetched once: ${wasm}`);
    assert.equal(new Set(wasm).size, wasm.length, `each of its parts is fetched once: ${wasm}`);
    assert.ok(wasm.every((url) => url.startsWith(page.origin + path)));
    // Behind the program come what counts the schools of the county it begins with and what keeps the work, and no tab.
    const parts = wasm.filter((url) => !url.endsWith("_bg.wasm") && !/-chunk-\d+\.wasm$/.test(url));
    assert.ok(parts.every((url) => /-(counting|writing)\.wasm$/.test(url)), `other parts are fetched: ${parts}`);
  });
}

for (const lang of ["zh", "en"]) {
  test(`axe finds nothing wrong (${lang})`, async (t) => {
    const page = await openPage(t, { lang });
    assert.deepEqual(await axe(page), []);
  });
}

test("says in words when the program can't be had", async (t) => {
  const page = await openPage(t, { path: "/", ready: false, expected: [/./] });
  await page.route("**/*.wasm", (route) => route.abort());
  await page.reload();
  await page.getByText("页面无法启动").waitFor();
  assert.ok(await page.getByText("The page can’t start").isVisible());
  assert.ok(!(await page.getByText("Opening…").isVisible()));
});

test("a part is fetched when it is needed, and once more when that failed", async (t) => {
  const page = await openPage(t, { expected: [/./] });
  assert.ok(!page.requested.some((url) => url.endsWith("-tables.wasm")), "the tables are fetched before they are asked for");
  await page.route("**/*-tables.wasm", (route) => route.abort());
  await page.locator("#tab-data").click();
  const failed = page.locator("[data-test=part-failed]");
  await failed.waitFor();
  await page.unroute("**/*-tables.wasm");
  await failed.getByRole("button").click();
  await page.locator("#sheet table").waitFor();
});

test("who leaves before a change can be kept is asked, and who stays has it kept", async (t) => {
  const page = await openPage(t, { ready: false });
  let come;
  const held = new Promise((resolve) => (come = resolve));
  await page.route("**/*-writing.wasm", (route) => held.then(() => route.continue()));
  await page.reload();
  await waitForApp(page);
  const asked = (timeout) => {
    const dialog = page.waitForEvent("dialog", { timeout }).catch(() => null);
    return page.close({ runBeforeUnload: true }).then(() => dialog);
  };
  await page.locator("[data-test=births-change-slider]").press("ArrowLeft");
  const dialog = await asked(20_000);
  assert.equal(dialog?.type(), "beforeunload");
  await dialog.dismiss();
  come();
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith("xuewei.work.")));
  assert.equal(await asked(1000), null, "what is kept needs no question");
});

test("a violation of the Content-Security-Policy is noticed", async (t) => {
  const page = await openPage(t);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.body.append(script);
  });
  await page.waitForTimeout(100);
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.ok(page.problems.some((problem) => problem.startsWith("Content-Security-Policy: script-src")));
  page.problems.length = 0;
});
