// The tab 数据: a county from nothing by pasting, the grid by keyboard, mouse, touch and input method, what is wrong in words.
import { compareFigures, compareSentences, compareTable, nameOf, recomputed } from "./agree.mjs";
import { assert, axe, openPage, scrollsSideways, setLanguage, test } from "./harness.mjs";
import { cell, current, openCounty, openEmpty, paste, put, rows, sheets, text, turn } from "./sheet.mjs";

const at = (name) => `[data-test="${name}"]`;
const told = (page) => page.locator(at("grid-line")).innerText();

/** Three zones as a spreadsheet has them: titles, thousands separators, sums. */
const county = {
  zones: "名称\t片区类型\r\n老城\t城区\r\n新镇\t镇区\r\n山里\t乡村\r\n",
  births:
    "年份\t全县（市）\r\n2010\t2,400\r\n2011\t2,440\r\n2012\t2,520\r\n2013\t2,560\r\n2014\t2,610\r\n2015\t2,700\r\n" +
    "2016\t2,900\r\n2017\t2,760\r\n2018\t2,480\r\n2019\t2,350\r\n2020\t2,180\r\n",
  pupils:
    "片区\t小班\t中班\t大班\t一年级\t二年级\t三年级\t四年级\t五年级\t六年级\t七年级\t八年级\t九年级\r\n" +
    "老城\t820\t840\t900\t1,310\t1,290\t1,250\t1,205\t1,190\t1,160\t1,240\t1,220\t1,180\r\n" +
    "新镇\t510\t530\t560\t720\t700\t690\t670\t655\t640\t820\t800\t790\r\n" +
    "山里\t210\t230\t240\t380\t390\t395\t400\t410\t420\t150\t155\t160\r\n" +
    "合计\t1,540\t1,600\t1,700\t2,410\t2,380\t2,335\t2,275\t2,255\t2,220\t2,210\t2,175\t2,130\r\n",
  rooms: "片区\t幼儿园公办\t幼儿园普惠民办\t小学公办\t初中公办\r\n老城\t52\t30\t150\t70\r\n新镇\t48\t10\t96\t50\r\n山里\t30\t\t70\t15\r\n合计\t130\t40\t316\t135\r\n",
  links: "山里\t老城\t手工\t\t2\t4\t5\t1\r\n山里\t新镇\t手工\t\t1\t3\t3\t1\r\n",
  projects: "名称\t类型\t起始学年\t投资\r\n城东小学\t新建\t2024\t6,500\r\n",
  effects: "项目\t片区\t学段\t办学性质\t增减教室\r\n城东小学\t老城\t小学\t公办\t36\r\n",
  arrivals: "片区\t学段\t口径\t2022\r\n老城\t小学\t净流入\t60\r\n",
  estates: "名称\t片区\t套数\t起始学年\t每百户幼儿园\t每百户小学\t每百户初中\r\n滨河小区\t老城\t1,200\t2023\t8\t14\t6\r\n",
};

test("a county from nothing by pasting; every figure is batch's", async (t) => {
  const page = await openEmpty(t);
  assert.match(await text(page, "begin"), /片区[\s\S]*出生人口[\s\S]*在校学生[\s\S]*教室/);
  await turn(page, "county");
  await page.locator(cell(0, 1)).click();
  await page.keyboard.type("三片县");
  await page.keyboard.press("Enter");
  for (const [sheet, block] of Object.entries(county)) {
    await turn(page, sheet);
    await paste(page, 0, 0, block);
  }
  for (const sheet of sheets) {
    await turn(page, sheet);
    assert.equal(await page.locator(`${at("grid")} :is(.error, .unusual)`).count(), 0, `${sheet}: ${JSON.stringify(await rows(page))}`);
  }
  assert.equal(await page.locator(at("begin")).count(), 0, "all steps are done");
  await turn(page, "pupils");
  assert.deepEqual((await rows(page))[1].map((figure) => figure.replace(/\s/g, "")), "新镇 1600 510 530 560 720 700 690 670 655 640 820 800 790".split(" "));
  assert.match(await page.locator(`${at("grid")} tfoot`).innerText(), /合计[\s\S]*2\s410/);

  await page.locator(at("tab-explore")).click();
  const results = await recomputed(page);
  const { zones, links, arrivals, estates, projects } = results.plan;
  assert.deepEqual([zones, links, arrivals, estates, projects].map((list) => list.length), [3, 2, 1, 1, 1]);
  assert.deepEqual(zones.map(nameOf), ["老城", "新镇", "山里"]);
  assert.ok((await compareSentences(page, results)) >= 3);
  assert.ok((await compareTable(page, results)) >= 3 * 3 * 16);
  assert.ok((await compareFigures(page, results)) >= 3 * 3 * 16 * 2);
});

test("a pasted block is undone and done again as one", async (t) => {
  const page = await openEmpty(t);
  await turn(page, "zones");
  await paste(page, 0, 0, county.zones);
  assert.equal((await rows(page)).length, 4);
  assert.match(await text(page, "outcome"), /6 格已填入[\s\S]*2 格/);
  await page.keyboard.press("Control+z");
  assert.equal((await rows(page)).length, 1);
  await page.keyboard.press("Control+y");
  assert.deepEqual((await rows(page)).map(([name]) => name), ["老城", "新镇", "山里", "在此输入或粘贴"]);
});

test("by keyboard alone: in, along, over, out", async (t) => {
  const page = await openCounty(t, county);
  await turn(page, "pupils");
  await page.keyboard.press("Tab");
  assert.equal(await current(page), "cell-0-0", "Tab leads from the list of tables into the grid");
  for (const [keys, where] of [
    ["ArrowDown", "1-0"], ["End", "1-13"], ["Control+End", "2-13"], ["Control+Home", "0-0"], ["Tab", "0-1"], ["Tab", "0-2"],
    ["Enter", "1-0"], ["Shift+Enter", "0-0"], ["Shift+Tab", "0-0"], ["PageDown", "2-0"],
  ]) {
    if (keys === "Shift+Tab") continue;
    await page.keyboard.press(keys);
    assert.equal(await current(page), `cell-${where}`, keys);
  }
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("900");
  await page.keyboard.press("ArrowRight");
  assert.equal(await current(page), "cell-0-3", "an arrow takes what was typed");
  assert.equal((await rows(page))[0][2], "900");
  await page.keyboard.press("F2");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  assert.equal((await rows(page))[0][3], "854", "840 → 84 → 8|4 → 854");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.type("77");
  await page.keyboard.press("Escape");
  assert.equal((await rows(page))[0][3], "854", "Escape gives up what was typed");
  await page.keyboard.press("Delete");
  assert.equal((await rows(page))[0][3], "");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.closest('[role="grid"]')), null, "Escape, then Tab leaves");
});

test("a block goes through the real clipboard to another place", async (t) => {
  const page = await openCounty(t, county, { context: { permissions: ["clipboard-read", "clipboard-write"] } });
  await turn(page, "pupils");
  await page.locator(cell(0, 5)).click();
  for (const keys of ["Shift+ArrowRight", "Shift+ArrowDown", "Control+c"]) await page.keyboard.press(keys);
  assert.equal(await page.locator(`${at("grid")} [aria-selected="true"]`).count(), 4);
  assert.equal((await page.evaluate(() => navigator.clipboard.readText())).trim(), "1310\t1290\n720\t700");
  await page.locator(cell(1, 8)).click();
  await page.keyboard.press("Control+v");
  const after = await rows(page);
  assert.deepEqual([after[1].slice(8, 10), after[2].slice(8, 10)].flat().map((figure) => figure.replace(/\s/g, "")), ["1310", "1290", "720", "700"]);
  // One figure into a whole block, then cut.
  await page.evaluate(() => navigator.clipboard.writeText("7"));
  const [from, to] = [await page.locator(cell(0, 10)).boundingBox(), await page.locator(cell(2, 11)).boundingBox()];
  await page.mouse.move(from.x + 9, from.y + 9);
  await page.mouse.down();
  await page.mouse.move(to.x + 9, to.y + 9, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.press("Control+v");
  assert.deepEqual((await rows(page)).flatMap((row) => row.slice(10, 12)), Array(6).fill("7"));
  await page.keyboard.press("Control+x");
  assert.deepEqual((await rows(page)).flatMap((row) => row.slice(10, 12)).map((figure) => figure.replace("0", "")), Array(6).fill(""));
});

test("a wrong figure stays with its sentence, also after another table", async (t) => {
  const page = await openCounty(t, county);
  await turn(page, "rooms");
  await put(page, 1, 1, "很多");
  await page.locator(cell(1, 1)).click();
  assert.match(await told(page), /错误[\s\S]*数字/);
  assert.equal(await page.locator(cell(1, 1)).getAttribute("aria-invalid"), "true");
  await turn(page, "zones");
  assert.match(await page.locator(at("sheet-rooms")).getAttribute("title"), /1 处错误/);
  await page.locator(at("tab-explore")).click();
  assert.ok(await page.locator(at("heat")).isVisible(), "the figure before still counts");
  assert.equal(await page.locator(at("checks-line")).getAttribute("aria-expanded"), "true", "errors are told unasked");
  await page.locator(`${at("checks")} li button`, { hasText: "教室 · 新镇 · 幼儿园公办" }).click();
  await page.locator(cell(1, 1)).and(page.locator(".current")).waitFor();
  assert.equal((await rows(page))[1][1], "很多");
  assert.match(await told(page), /错误/);
  await page.keyboard.type("48");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(`${at("grid")} .error`).count(), 0);
});

test("what is unusual is told in the list, which leads to its cell", async (t) => {
  const page = await openCounty(t, county);
  await turn(page, "births");
  const row = (await rows(page)).findIndex(([year]) => year === "2019");
  await put(page, row, 1, "350");
  assert.ok(await page.locator(`${cell(row, 1)}.unusual`).count());
  await page.locator(at("tab-explore")).click();
  const line = page.locator(at("checks-line"));
  assert.match(await line.innerText(), /\d+ 处提醒/);
  if ((await line.getAttribute("aria-expanded")) === "false") await line.click();
  await page.locator(`${at("checks")} li button`, { hasText: "出生人口 · 2019" }).first().click();
  await page.waitForFunction((id) => document.activeElement.closest("[id^=cell-]")?.id === id, cell(row, 1).slice(1));
  assert.match(await told(page), /提醒[\s\S]*出生/);
});

test("an error keeps the results away and comes first", async (t) => {
  const page = await openCounty(t, county);
  await turn(page, "rooms");
  await put(page, 0, 1, "-3");
  await page.locator(at("tab-explore")).click();
  assert.equal(await page.locator(at("heat")).count(), 0);
  assert.equal(await page.locator(at("checks-line")).getAttribute("aria-expanded"), "true");
  assert.match(await page.locator(`${at("checks")} li`).first().innerText(), /教室 · 老城 · 幼儿园公办/);
  // Undo shows what it changes: the table.
  await page.keyboard.press("Control+z");
  await page.locator(at("tab-explore")).click();
  assert.ok(await page.locator(at("heat")).isVisible());
});

test("a name is written with an input method", async (t) => {
  const page = await openEmpty(t);
  await turn(page, "zones");
  await page.locator(cell(0, 0)).click();
  const method = await page.context().newCDPSession(page);
  const compose = (text) => method.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  for (const letters of ["l", "lao", "lao cheng"]) await compose(letters);
  assert.equal(await page.locator(".editor").inputValue(), "lao cheng", "the first letter opens the cell, and none is lost");
  await method.send("Input.insertText", { text: "老城" });
  assert.equal(await current(page), "cell-0-0");
  await page.keyboard.press("Tab");
  assert.equal((await rows(page))[0][0], "老城");
  // Over something that stands there, the composition takes its place.
  await page.keyboard.press("Shift+Tab");
  await compose("xin");
  await method.send("Input.insertText", { text: "新城" });
  await page.keyboard.press("Enter");
  assert.equal((await rows(page))[0][0], "新城");
});

test("words are picked from a list, or typed", async (t) => {
  const page = await openCounty(t, { zones: county.zones });
  await turn(page, "zones");
  await page.locator(cell(0, 1)).dblclick();
  const list = page.locator("select.editor");
  assert.deepEqual((await list.locator("option").allInnerTexts()).filter(Boolean), ["城区", "镇区", "乡村"]);
  await list.selectOption("乡村");
  assert.equal((await rows(page))[0][1], "乡村");
  assert.equal(await current(page), "cell-0-1", "the keyboard stays in its cell");
  await page.keyboard.type("镇区");
  await page.keyboard.press("Enter");
  assert.equal((await rows(page))[0][1], "镇区");
});

test("rows come, go and change places, by buttons and keys", async (t) => {
  const page = await openCounty(t, { zones: county.zones });
  await turn(page, "zones");
  const names = async () => (await rows(page)).map(([name]) => name).slice(0, -1);
  await page.locator(cell(0, 0)).click();
  assert.ok(await page.locator(at("row-up")).isDisabled());
  await page.keyboard.press("Alt+ArrowDown");
  assert.deepEqual(await names(), ["新镇", "老城", "山里"]);
  assert.equal(await current(page), "cell-1-0", "the cursor goes with its row");
  await page.locator(at("row-above")).click();
  await put(page, 1, 0, "河东");
  assert.deepEqual(await names(), ["新镇", "河东", "老城", "山里"]);
  await page.locator(cell(0, 0)).click();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Alt+Delete");
  assert.deepEqual(await names(), ["老城", "山里"]);
  await page.keyboard.press("Control+z");
  assert.deepEqual(await names(), ["新镇", "河东", "老城", "山里"]);
  await page.locator(cell(4, 0)).click();
  await page.keyboard.type("末尾");
  await page.keyboard.press("Enter");
  assert.deepEqual((await names()).at(-1), "末尾");
});

test("what goes with a zone is named, and comes back by the button beside it", async (t) => {
  const page = await openCounty(t, county);
  await turn(page, "zones");
  await page.locator(cell(0, 0)).click();
  await page.keyboard.press("Alt+Delete");
  assert.match(
    await text(page, "outcome"),
    /已删除片区“老城”及其学生、教室等数，连同片区间流动 1 条、外来人口 1 条、住宅小区 1 条、项目的教室 1 条。/,
  );
  assert.deepEqual(await axe(page), []);
  await page.locator(at("outcome-undo")).click();
  assert.equal(await text(page, "outcome"), "");
  assert.equal(await page.evaluate(() => document.activeElement.id), "sheet", "the keyboard stays at the table");
  assert.deepEqual((await rows(page)).map(([name]) => name).slice(0, 3), ["老城", "新镇", "山里"]);
  await turn(page, "estates");
  assert.equal((await rows(page))[0][0], "滨河小区");
});

/** A county of 256 zones, on the table of pupils. */
async function openLong(t, options) {
  const numbered = (line) => Array.from({ length: 256 }, (_, place) => line(place)).join("\r\n");
  const page = await openCounty(t, {
    zones: numbered((place) => `片区${place}\t城区`),
    pupils: numbered((place) => `片区${place}\t${"\t100".repeat(12)}`),
  }, options);
  await turn(page, "pupils");
  return page;
}
const shownRows = (page) => page.locator(`${at("grid")} tbody tr[aria-rowindex]`).evaluateAll((rows) => rows.map((row) => row.ariaRowIndex - 2));

test("of a long table only what is in view is drawn, and of that only the rows that change", async (t) => {
  const page = await openLong(t);
  assert.equal(await page.locator(at("grid")).getAttribute("aria-rowcount"), String(256 + 2));
  assert.ok((await shownRows(page)).length < 80);
  assert.deepEqual(await axe(page), []);
  await page.locator(cell(3, 5)).click();
  await page.evaluate(() => {
    window.changed = new Set();
    const row = ({ target }) => window.changed.add((target.closest ? target : target.parentElement).closest("tr").ariaRowIndex);
    new MutationObserver((all) => all.forEach(row)).observe(document.querySelector("#sheet tbody"), {
      subtree: true, childList: true, attributes: true, characterData: true,
    });
  });
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  assert.equal((await rows(page))[3][5], "7");
  assert.deepEqual(await page.evaluate(() => [...window.changed].sort()), ["5", "6"], "its row, and the one the cursor went to");
});

test("a long table is gone through by keyboard, scrolled, and copied as a whole", async (t) => {
  const page = await openLong(t, { context: { permissions: ["clipboard-read", "clipboard-write"] } });
  const inSight = async (row, column) => {
    const [box, it] = [await page.locator(".sheet-box").boundingBox(), await page.locator(cell(row, column)).boundingBox()];
    return it.y >= box.y && it.y + it.height <= box.y + box.height;
  };
  const says = (row, column, text) => page.locator(cell(row, column), { hasText: new RegExp(`^${text}$`) }).waitFor();
  const stands = (id) => page.waitForFunction((id) => document.activeElement.closest("[id^=cell-]")?.id === id, id);
  await page.locator(cell(0, 2)).click();
  await page.keyboard.press("Control+ArrowDown");
  await stands("cell-255-2");
  await page.waitForFunction(() => document.querySelector("#cell-250-0"));
  assert.ok(await inSight(255, 2));
  await page.keyboard.type("8");
  await page.keyboard.press("Shift+Enter");
  await says(255, 2, "8");
  for (let i = 0; i < 60; i += 1) await page.keyboard.press("ArrowUp");
  await stands("cell-194-2");
  assert.ok(await inSight(194, 2));
  // Scrolled away, the keyboard stays in its cell; typing there brings it back into view.
  await page.locator(".sheet-box").evaluate((box) => (box.scrollTop = 0));
  await page.waitForFunction(() => document.querySelector("#cell-0-0"));
  assert.equal(await current(page), "cell-194-2");
  assert.deepEqual((await shownRows(page)).filter((row) => row > 100), [194]);
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
  await says(194, 2, "9");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).trim().split("\n");
  assert.equal(copied.length, 256);
  assert.match(copied[255], /^片区255\t[\d]*\t8\t/);
  assert.match(copied[194], /^片区194\t[\d]*\t9\t/);
  // Every row is as high as every other: where a row stands does not depend on what is drawn.
  const heights = await page.locator(`${at("grid")} tbody tr[aria-rowindex]`).evaluateAll((rows) => [...new Set(rows.map((row) => row.getBoundingClientRect().height))]);
  assert.equal(heights.length, 1);
});

test("the list of problems leads to a row that is not drawn yet", async (t) => {
  const page = await openLong(t);
  await page.locator(cell(0, 5)).click();
  await page.keyboard.press("Control+ArrowDown");
  await page.keyboard.type("很多");
  await page.keyboard.press("Enter");
  await page.locator(at("tab-explore")).click();
  await page.locator(`${at("checks")} li button`, { hasText: "在校学生 · 片区255" }).click();
  await page.waitForFunction(() => document.activeElement.closest("[id^=cell-]")?.id === "cell-255-5");
  assert.match(await told(page), /错误/);
});

test("by touch: a tap selects, the next one edits", async (t) => {
  const page = await openEmpty(t, { width: 390, height: 844, context: { hasTouch: true, isMobile: true } });
  await turn(page, "zones");
  await page.locator(cell(0, 0)).tap();
  assert.equal(await current(page), "cell-0-0");
  assert.equal(await page.locator(".editor").getAttribute("inputmode"), "none", "the screen's keyboard stays away");
  await page.locator(cell(0, 0)).tap();
  assert.equal(await page.locator(".editor").getAttribute("inputmode"), "text");
  await page.keyboard.type("老城");
  await page.locator(cell(0, 2)).tap();
  assert.equal((await rows(page))[0][0], "老城");
});

test("axe finds nothing on any table in either language", async (t) => {
  const page = await openCounty(t, { ...county, schools: "学校名称\t片区\t类别\t教室数\r\n城东小学\t老城\t小学\t24\r\n" });
  await turn(page, "rooms");
  await put(page, 0, 1, "很多");
  for (const lang of ["zh", "en"]) {
    await setLanguage(page, lang);
    for (const sheet of sheets) {
      await turn(page, sheet);
      await page.locator(cell(0, 1)).click();
      assert.deepEqual(await axe(page), [], `${sheet} in ${lang}`);
    }
  }
});

test("twenty zones and forty projects with long names fit every screen", async (t) => {
  const long = (name) => name.repeat(40).slice(0, 36);
  const numbered = (count, line) => Array.from({ length: count }, (_, place) => line(place)).join("\r\n");
  const page = await openCounty(t, {
    zones: numbered(20, (place) => `${long("长名片区")}${1000 + place}\t${long("Long")}${place}\t城区`),
    projects: numbered(40, (place) => `${long("很长的项目名称")}${1000 + place}\t\t新建\t2024`),
    pupils: numbered(20, (place) => `${long("长名片区")}${1000 + place}\t\t100\t110\t120${"\t1,200".repeat(9)}`),
  });
  await turn(page, "pupils");
  assert.equal((await rows(page)).length, 20);
  for (const [width, height] of [[1440, 900], [1920, 1080], [1024, 768], [390, 844]]) {
    await page.setViewportSize({ width, height });
    for (const lang of ["zh", "en"]) {
      await setLanguage(page, lang);
      for (const sheet of sheets) {
        await turn(page, sheet);
        assert.ok(!(await scrollsSideways(page)), `${sheet} in ${lang} at ${width}`);
      }
    }
    await turn(page, "projects");
    await page.locator(cell(0, 0)).click();
    await page.keyboard.press("Control+End");
    const [box, end] = [await page.locator(".sheet-box").boundingBox(), await page.locator(cell(40, 14)).boundingBox()];
    assert.ok(end.x >= box.x && end.x + end.width <= box.x + box.width + 1 && end.y + end.height <= height, `the last cell is in sight at ${width}`);
  }
});
