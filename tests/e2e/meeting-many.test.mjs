// The meeting mode 演示 with many scenarios, with errors in one, and without data.
import { assert, axe, openPage, scrollsSideways, test } from "./harness.mjs";
import { at, exported, heading, plan, present, savedFile, small, turn, openFile } from "./meeting.mjs";

/** Six scenarios: the baseline and five that differ from it and from each other. `change`: what is done to the file. */
async function six(page, change = () => {}) {
  await plan(page);
  const file = await savedFile(page);
  while (file.scenarios.length < 6) {
    const place = file.scenarios.length;
    const one = structuredClone(file.scenarios[1]);
    one.id = `plan${place}`;
    one.name = { zh: `方案 ${place}`, en: `Plan ${place}` };
    one.zones[0].pupils[3] += 10 * place;
    file.scenarios.push(one);
  }
  change(file);
  await openFile(page, file);
}

const body = (page) =>
  page.locator(".meeting-body").evaluate((one) => ({ top: one.scrollTop, screen: one.clientHeight, all: one.scrollHeight }));

for (const lang of ["zh", "en"]) {
  test(`with six scenarios a clicker shows everything of every step (${lang})`, async (t) => {
    const page = await openPage(t, { lang, width: 1024, height: 768 });
    await six(page);
    await present(page);
    const steps = await page.locator(".meeting-steps li").count();
    const headings = await page.locator(".meeting-steps li").allInnerTexts();
    const why = lang === "zh" ? /^\d 差别何来：方案 \S+$/ : /^\d Why they differ: .+$/;
    assert.deepEqual(headings.map((one) => why.test(one)), [0, 0, 0, 0, 0, 1, 1, 1, 0].map(Boolean), headings.join());
    let scrolled = 0;
    for (let step = 0; step < steps; step += 1) {
      await page.locator(at(`step-${step}`)).waitFor();
      if (headings[step].match(why)) await page.locator(".meeting .waterfall").waitFor();
      if (await page.locator(at("meeting-reveal")).count()) await page.keyboard.press("PageDown");
      assert.deepEqual(await small(page, ".meeting-body", 24), [], headings[step]);
      assert.deepEqual(await axe(page), [], headings[step]);
      assert.equal(await scrollsSideways(page), false);
      let seen = 0;
      for (let screens = 0; ; screens += 1) {
        assert.ok(screens < 6, `${headings[step]} has no end`);
        const { top, screen, all } = await body(page);
        assert.ok(top <= seen, `${headings[step]}: what lies between ${seen} and ${top} was never shown`);
        seen = top + screen;
        const more = page.locator(at("meeting-below"));
        if (all - seen <= 16) {
          await more.waitFor({ state: "detached" });
          break;
        }
        await more.waitFor();
        scrolled += 1;
        await page.keyboard.press("PageDown");
        await page.waitForFunction((top) => document.querySelector(".meeting-body").scrollTop > top, top);
        assert.equal(await page.locator(at(`step-${step}`)).count(), 1, "first what is below");
      }
      if (step < steps - 1) await page.keyboard.press("PageDown");
    }
    assert.ok(scrolled > 0, "something is too high for the screen");
    // Back in the same way, and a step begins at its top.
    const { top } = await body(page);
    await page.keyboard.press("PageUp");
    if (top > 16) assert.equal(await page.locator(at(`step-${steps - 1}`)).count(), 1);
    await turn(page, "PageUp", steps - 2);
    await turn(page, "4", 3);
    assert.equal((await body(page)).top, 0);
    await page.locator(at("meeting-below")).click();
    assert.ok((await body(page)).top > 0);
    // An arrow turns at once.
    await turn(page, "ArrowRight", 4);
    assert.equal((await body(page)).top, 0);
  });
}

test("a plan that has no step of its own gets one in the list of steps", async (t) => {
  const page = await openPage(t, { width: 1024, height: 768 });
  await six(page);
  await present(page);
  await page.locator(at("meeting-steps-button")).click();
  assert.match(await page.locator(at("meeting-steps-more")).innerText(), /^另有 2 个方案没有自动排出“差别何来”/);
  await page.locator(at("meeting-kind")).selectOption({ label: "差别何来" });
  await page.locator(at("meeting-add")).click();
  await page.locator(at("step-scenario")).selectOption({ label: "方案 5" });
  const row = page.locator(at("meeting-step-row")).last();
  assert.match(await row.locator("p").first().innerText(), /^10 差别何来：方案 5\s+方案 5 · .+ · .+ · 20\d\d 学年$/);
  await page.locator(at("meeting-steps-button")).click();
  await page.locator("#meeting-heading", { hasText: "先猜后看" }).focus();
  await turn(page, "End", 9);
  assert.equal(await heading(page), "差别何来：方案 5");
  await page.locator(".meeting .waterfall").waitFor();
});

test("a scenario with errors has a sentence in place of its figures, can't be decided on, and the meeting goes on", async (t) => {
  const page = await openPage(t, { width: 1024, height: 768 });
  const file = await savedFile(page);
  const broken = structuredClone(file.scenarios[0]);
  broken.id = "broken";
  broken.name = { zh: "坏了的", en: "Broken" };
  broken.zones[0].pupils[0] = -5;
  file.scenarios.push(broken);
  await openFile(page, file);
  await present(page);
  // Nothing was changed on this page: there is nothing to show again.
  const replay = page.locator(at("meeting-replay-button"));
  assert.equal(await replay.getAttribute("aria-disabled"), "true");
  await replay.click({ force: true });
  await page.keyboard.press("r");
  assert.equal(await page.locator(at("replaying")).innerText(), "");
  assert.ok(!(await page.locator(".meeting-steps").innerText()).includes("差别何来"));
  await page.locator(".meeting-steps button", { hasText: "比较" }).click();
  const row = page.locator(`${at("meeting-totals")} tr`, { hasText: "坏了的" });
  assert.match(await row.innerText(), /数据有错误/);
  assert.match(await page.locator(`${at("meeting-totals")} caption`).innerText(), /^全市 · 各学段$/);
  assert.equal(await page.locator(at("meeting-overlay")).count(), 1);
  await page.keyboard.press("End");
  const option = page.locator(at("meeting-decision-row"), { hasText: "坏了的" });
  assert.equal(await option.locator("input").isDisabled(), true);
  assert.match(await option.innerText(), /数据有错误，改正后才有数字/);
  assert.deepEqual(await axe(page), []);
  const { bytes } = await exported(page);
  const lines = bytes.toString("utf8").split("\r\n");
  assert.ok(lines.slice(lines.findIndex((line) => line.endsWith("坏了的"))).includes("   结果：数据有错误，改正后才有数字。"), lines.join("\n"));
});

test("a county without data says so, and leads to the tables", async (t) => {
  const page = await openPage(t, { width: 1024, height: 768 });
  await page.locator(at("files-button")).click();
  await page.locator(at("empty@1")).click();
  await page.locator(at("begin")).waitFor();
  await page.locator(at("tab-explore")).click();
  await present(page);
  assert.deepEqual(await page.locator(".meeting-steps li").allInnerTexts(), ["1 现状"]);
  assert.match(await page.locator(at("meeting-empty")).innerText(), /还没有数据/);
  assert.deepEqual(await axe(page), []);
  await page.locator(at("meeting-to-data")).click();
  await page.locator(at("meeting")).waitFor({ state: "detached" });
  assert.equal(await page.locator("#tab-data").getAttribute("aria-selected"), "true");
});
