// The page as it opens: what stands on it, in both languages, and that nobody is left out.
import { readFile } from "node:fs/promises";
import { assert, axe, openPage, scrollsSideways, setLanguage, test } from "./harness.mjs";

const at = (name) => `[data-test="${name}"]`;
const chinese = /[\u3400-\u9fff]/;

/** All text a person reads or hears, but the language switch and the name of the place. */
const words = (page) =>
  page.evaluate((left) => {
    const found = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement?.closest("*") ?? node;
      if ((node.nodeType === 1 ? node : element).closest(left)) continue;
      if (node.nodeType === 3) {
        if (element.checkVisibility({ visibilityProperty: true })) found.push(node.data);
      } else {
        for (const name of ["aria-label", "aria-valuetext", "title", "alt"]) found.push(node.getAttribute(name) ?? "");
      }
    }
    return found.filter((text) => text.trim());
  }, `${at("language")}, ${at("place")}`);

const heat = (page) => page.locator(`${at("heat")} tbody`).innerText();
const colours = (canvas) =>
  canvas.evaluate((element) => {
    const { width, height } = element;
    const pixels = new Uint32Array(element.getContext("2d").getImageData(0, 0, width, height).data.buffer);
    return new Set(pixels).size;
  });

test("opens with a real place, a sentence, three charts and the table", async (t) => {
  const page = await openPage(t);
  assert.equal(await page.locator("html").getAttribute("lang"), "zh-CN");
  assert.match(await page.locator(at("place")).innerText(), /恩施市/);
  assert.match(await page.locator(at("sentence")).innerText(), /学年/);
  await page.waitForTimeout(200);
  const canvases = page.locator("figure canvas");
  assert.equal(await canvases.count(), 3);
  for (const canvas of await canvases.all()) {
    assert.ok((await colours(canvas)) > 5, "the chart is blank");
    assert.match(await canvas.getAttribute("aria-label"), /幼儿园|小学|初中/);
  }
  const rows = page.locator(`${at("heat")} tbody tr`);
  assert.ok((await rows.count()) >= 9);
  for (const row of await rows.all()) assert.equal(await row.locator("td").count(), 16);
  assert.equal(await page.locator(`${at("heat")} thead th`).count(), 17);
});

test("header, levers, sentence, charts and the start of the table stand on one screen", async (t) => {
  const page = await openPage(t);
  const row = await page.locator(`${at("heat")} tbody tr`).first().boundingBox();
  assert.ok(row.y + row.height < 900, `the first row ends at ${row.y + row.height}`);
});

test("charts are as sharp as the screen", async (t) => {
  const page = await openPage(t, { context: { deviceScaleFactor: 2 } });
  await page.waitForTimeout(200);
  const { own, shown } = await page.locator("figure canvas").first().evaluate((canvas) => ({
    own: canvas.width,
    shown: canvas.getBoundingClientRect().width,
  }));
  assert.equal(own, shown * 2);
});

test("turns to English and back, keeping what was changed", async (t) => {
  const page = await openPage(t);
  const slider = page.locator(at("births-change-slider"));
  await slider.press("ArrowLeft");
  const value = await slider.inputValue();
  const figures = (await heat(page)).match(/\d[\d.]*/g);
  await setLanguage(page, "en");
  assert.deepEqual((await words(page)).filter((text) => chinese.test(text)), []);
  assert.equal(await slider.inputValue(), value);
  assert.deepEqual((await heat(page)).match(/\d[\d.]*/g), figures);
  assert.ok(await page.locator(at("births-change-reset")).isVisible());
  await page.reload();
  await page.locator(at("sentence")).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "en-GB", "the choice is remembered");
  await setLanguage(page, "zh");
  assert.match(await page.locator(at("sentence")).innerText(), chinese);
});

test("a zone chosen in the table is shown by the charts", async (t) => {
  const page = await openPage(t);
  const note = () => page.locator("figure canvas").first().getAttribute("aria-label");
  const before = await note();
  const home = await page.locator(at("area")).evaluate((select) => select.selectedIndex);
  const zone = page.locator(`${at("heat")} tbody th button`).first();
  await zone.click();
  assert.equal(await zone.getAttribute("aria-pressed"), "true");
  const name = await zone.getAttribute("title");
  assert.equal(await page.locator(`${at("area")} option:checked`).getAttribute("title"), name);
  assert.notEqual(await note(), before);
  assert.ok((await note()).includes(name));
  await page.locator(at("area")).selectOption({ index: home });
  await page.waitForFunction((label) => document.querySelector("figure canvas").getAttribute("aria-label") === label, before);
  assert.equal(await zone.getAttribute("aria-pressed"), "false");
});

test("the table turns to another stage", async (t) => {
  const page = await openPage(t);
  const before = await heat(page);
  await page.locator(`${at("stage")} button`).last().click();
  assert.notEqual(await heat(page), before);
  assert.match(await page.locator("#heat-title").innerText(), /初中/);
});

const chosen = (page) => page.locator(`${at("area")} option:checked`).getAttribute("title");
const named = async (button) => (await button.innerText()).match(/^(.*?)(?:部分片区)?(幼儿园|小学|初中)/).slice(1);

test("opens at what its sentence is about, and a remark or the sentence leads to its place", async (t) => {
  const page = await openPage(t);
  const lead = page.locator(".say-lead button");
  const [place, stage] = await named(lead);
  const shown = async () => [await chosen(page), (await page.locator("#heat-title").innerText()).replace(/学位使用率.*/, "")];
  assert.deepEqual(await shown(), [place, stage]);
  for (const remark of await page.locator(".say-also li button:not([data-test])").all()) {
    await remark.click();
    assert.deepEqual(await shown(), await named(remark));
  }
  await lead.focus();
  await page.keyboard.press("Enter");
  assert.deepEqual(await shown(), [place, stage]);
});

test("what a remark tells of comes into view", async (t) => {
  for (const reducedMotion of ["reduce", "no-preference"]) {
    const page = await openPage(t, { width: 390, height: 844, context: { reducedMotion } });
    const remark = page.locator(".say-also li button:not([data-test])", { hasText: "初中" }).first();
    await remark.click();
    const inView = () =>
      page.locator(at("figure-2")).evaluate((figure) => {
        const { top, bottom } = figure.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    const until = Date.now() + 3000;
    while (!(await inView()) && Date.now() < until) await page.waitForTimeout(50);
    assert.ok(await inView(), reducedMotion);
  }
});

test("saves the baseline and the plan as one file", async (t) => {
  const page = await openPage(t);
  await page.locator(at("births-change-slider")).press("ArrowRight");
  await page.locator(at("files-button")).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(at("save")).click()]);
  assert.match(download.suggestedFilename(), /^恩施市\.xuewei\.json$/);
  const file = JSON.parse(await readFile(await download.path(), "utf8"));
  assert.equal(file.xuewei, 3);
  assert.equal(file.scenarios.length, 2);
  const [baseline, plan] = file.scenarios;
  assert.notEqual(baseline.id, plan.id);
  assert.notDeepEqual(plan.births, baseline.births);
  assert.deepEqual(plan.zones, baseline.zones);
});

for (const lang of ["zh", "en"]) {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ]) {
    for (const colorScheme of ["light", "dark"]) {
      test(`axe finds nothing wrong (${lang}, ${width}, ${colorScheme})`, async (t) => {
        const page = await openPage(t, { lang, width, height, context: { colorScheme } });
        assert.deepEqual(await axe(page), []);
        if (width < 800) await page.locator(at("levers-handle")).click();
        await page.locator(at("births-change-slider")).press("ArrowLeft");
        await page.locator(at("births-change-help")).click();
        await page.locator(at("kindergarten-ratio-number")).fill("?");
        await page.locator(at("kindergarten-ratio-number")).press("Enter");
        await page.locator(".changes summary").click();
        await page.locator(`${at("chart-or-table")} button`).last().press("Enter");
        await page.locator("figure table").first().waitFor();
        assert.deepEqual(await axe(page), []);
      });
    }
  }
}

for (const [width, height] of [
  [1920, 1080],
  [1024, 768],
  [390, 844],
  [320, 640],
]) {
  test(`nothing is wider than the window at ${width}`, async (t) => {
    for (const lang of ["zh", "en"]) {
      const page = await openPage(t, { lang, width, height });
      assert.ok(!(await scrollsSideways(page)), lang);
      await page.locator(`${at("chart-or-table")} button`).last().click();
      assert.ok(!(await scrollsSideways(page)), `${lang}, as tables`);
      const turn = await page.locator(at("language")).boundingBox();
      assert.ok(turn.x >= 0 && turn.x + turn.width <= width, `${lang}: the other language is in sight`);
    }
  });
}

test("on a phone the levers open from below, and the sentence stays in sight", async (t) => {
  const page = await openPage(t, { width: 390, height: 844 });
  const slider = page.locator(at("births-change-slider"));
  assert.ok(!(await slider.isVisible()));
  await page.locator(at("levers-handle")).click();
  assert.ok(await slider.isVisible());
  const handle = await page.locator(at("levers-handle")).boundingBox();
  const sentence = await page.locator(at("sentence")).boundingBox();
  assert.ok(sentence.y + sentence.height < handle.y);
  await page.locator(at("levers-handle")).click();
  assert.ok(!(await slider.isVisible()));
});

test("the keyboard gets past the levers at once", async (t) => {
  const page = await openPage(t);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "work");
  assert.equal(new URL(page.url()).hash, "");
});
