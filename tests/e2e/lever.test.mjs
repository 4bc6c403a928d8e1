// Levers: what they move, how they are taken back, what they say to nonsense, and how quick they are.
import { assert, openPage, test } from "./harness.mjs";
import { quantile, shown, stopwatch } from "./timing.mjs";

const at = (name) => `[data-test="${name}"]`;
const heat = (page) => page.locator(`${at("heat")} tbody`).innerText();
const sentence = (page) => page.locator(at("sentence")).innerText();
const asTables = (page) => page.locator(`${at("chart-or-table")} button`).last().click();
/** Figures of a stage by year: `await figures(page, 1, "places")` → { 2020: 1234, … }. */
const figures = async (page, stage, name) =>
  Object.fromEntries(
    await page.locator(`${at(`figure-${stage}`)} tbody tr`).evaluateAll(
      (rows, cell) =>
        rows.map((row) => [
          Number(row.querySelector("th").innerText),
          Number(row.querySelector(cell).innerText.replace(/[\s,]/g, "").replace("−", "-")),
        ]),
      at(name),
    ),
  );

test("a slider moved by keyboard changes everything at once, and its arrow takes it back", async (t) => {
  const page = await openPage(t);
  const before = { heat: await heat(page), sentence: await sentence(page) };
  const slider = page.locator(at("urbanisation-target-slider"));
  assert.equal(await page.locator(at("urbanisation-target-reset")).count(), 0);
  await slider.focus();
  for (let step = 0; step < 8; step++) await page.keyboard.press("ArrowRight");
  assert.notEqual(await heat(page), before.heat);
  assert.notEqual(await sentence(page), before.sentence);
  assert.match(await page.locator(at("changes")).innerText(), /1 项/);
  const reset = page.locator(at("urbanisation-target-reset"));
  await reset.click();
  assert.equal(await heat(page), before.heat);
  assert.equal(await sentence(page), before.sentence);
  assert.equal(await reset.count(), 0);
  assert.equal(
    await page.evaluate(() => document.activeElement.dataset.test),
    "urbanisation-target-slider",
    "the keyboard stays at the lever",
  );
});

test("every lever does something", async (t) => {
  const page = await openPage(t);
  await asTables(page);
  const all = async () => (await page.locator("figure tbody").allInnerTexts()).join() + (await heat(page));
  const before = await all();
  for (const slider of await page.locator(".levers input[type=range]").all()) {
    if (await slider.isDisabled()) continue;
    const name = await slider.getAttribute("data-test");
    const home = await slider.inputValue();
    const ends = await slider.evaluate((input) => [input.min, input.max]);
    const moved = [];
    for (const end of ends) {
      await slider.fill(end);
      moved.push((await all()) !== before);
    }
    assert.ok(moved.includes(true), `${name} changes nothing from ${ends[0]} to ${ends[1]}`);
    await slider.fill(home);
    assert.ok((await all()) === before, `${name} does not come back`);
  }
});

test("the lever of births says from when it works, and what it brings about is marked as new", async (t) => {
  const page = await openPage(t);
  assert.match(await page.locator(at("lever-births-change")).innerText(), /20\d\d 年起/);
  const badges = page.locator(".say-also .new");
  assert.equal(await badges.count(), 0);
  const before = await page.locator(".say-also p").innerText();
  assert.doesNotMatch(before, /新增/);
  await page.locator(at("births-change-slider")).fill("20");
  const [, told, made] = (await page.locator(".say-also p").innerText()).match(/另有 (\d+) 处（(\d+) 处因改动新增）/);
  assert.ok(Number(made) >= 1 && Number(made) <= Number(told));
  assert.equal(await badges.count(), Number(made), "all new ones are in sight");
  for (const badge of await badges.all()) assert.ok(await badge.isVisible());
  await page.locator(at("reset-all")).click();
  assert.equal(await badges.count(), 0);
  assert.equal(await page.locator(".say-also p").innerText(), before);
});

test("all changes are listed in words and taken back one by one or together", async (t) => {
  const page = await openPage(t);
  const before = await heat(page);
  await page.locator(at("births-change-slider")).fill("-10");
  await page.locator(at("births-autumn_share-slider")).fill("40");
  await page.locator(".changes summary").click();
  const items = page.locator(".changes li");
  assert.equal(await items.count(), 2);
  assert.match(await items.first().innerText(), /出生人数年变化.*−2\.0.*→.*−10\.0/);
  await items.first().getByRole("button").click();
  assert.equal(await items.count(), 1);
  await page.locator(at("reset-all")).click();
  assert.equal(await items.count(), 0);
  assert.equal(await heat(page), before);
});

test("a number field takes what people type, and says so when it can't", async (t) => {
  const page = await openPage(t);
  const field = page.locator(at("kindergarten-ratio-number"));
  const fault = page.locator("#kindergarten-ratio-number-fault");
  const before = await heat(page);
  for (const [typed, said] of [
    ["很多", /不是数字/],
    ["", /不是数字/],
    ["1000", /超出.*130/],
  ]) {
    await field.fill(typed);
    await field.press("Enter");
    assert.match(await fault.innerText(), said);
    assert.equal(await field.inputValue(), typed, "what was typed is kept");
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    assert.equal(await heat(page), before, "the old result stands");
  }
  const year = page.locator(at("urbanisation-year-number"));
  const home = await year.inputValue();
  await year.fill("2025.5");
  await year.press("Enter");
  assert.equal(await page.locator("#urbanisation-year-number-fault").innerText(), "请输入整数。");
  await year.fill(home);
  await year.press("Enter");
  assert.equal(await page.locator("#urbanisation-year-number-fault").count(), 0);
  await page.locator(`${at("stage")} button`).first().click();
  const kindergarten = await heat(page);
  await field.fill("８５％");
  await field.press("Tab");
  assert.equal(await fault.count(), 0);
  assert.match(await field.inputValue(), /^85(\.0)?$/);
  assert.notEqual(await heat(page), kindergarten);
  await field.press("ArrowUp");
  assert.match(await field.inputValue(), /^85\.5$/);
});

test("groups open and close, and say how many of their levers are changed", async (t) => {
  const page = await openPage(t);
  const births = page.locator(at("open-group-0"));
  const slider = page.locator(at("births-change-slider"));
  await slider.fill("-10");
  assert.equal(await births.getAttribute("aria-expanded"), "true");
  await births.press("Enter");
  assert.equal(await births.getAttribute("aria-expanded"), "false");
  assert.equal(await slider.count(), 0, "what is folded away is not there");
  assert.match(await births.innerText(), /出生[\s\S]*改 1 项/);
  await births.press("Space");
  assert.equal(await slider.inputValue(), "-10");
});

test("a search finds levers by name in both languages, and Escape ends it", async (t) => {
  const page = await openPage(t);
  const field = page.locator(at("lever-search"));
  const found = page.locator(at("levers-found"));
  const levers = page.locator(".levers .lever");
  const before = await levers.count();
  for (const [typed, some] of [
    ["硒谷", "projects-xigu_primary-first_year"],
    ["xigu PRIMARY", "projects-xigu_primary-first_year"],
    ["班 额", "norms-class_size-primary"],
    ["2027 年出生", "births-later-2027-"],
    ["近郊乡村 → 其他集镇", "links-near_villages-towns-hand-at_entry-junior"],
    ["住宅", "estates-longfeng_eco-dwellings"],
  ]) {
    await field.fill(typed);
    assert.ok(await page.locator(at(`lever-${some}`)).isVisible(), `${typed} finds ${some}`);
    assert.equal(await found.innerText(), `找到 ${await levers.count()} 项`);
  }
  await field.fill("没有这样的参数");
  assert.match(await found.innerText(), /没有找到；可试“班额”/);
  await field.press("Escape");
  assert.equal(await field.inputValue(), "");
  assert.equal(await levers.count(), before);
});

test("births low, middle and high set the levers, and say so when a lever stands elsewhere", async (t) => {
  const page = await openPage(t);
  const slider = page.locator(at("births-change-slider"));
  const choice = page.locator(`${at("births-path")} button`);
  const pressed = () => choice.evaluateAll((buttons) => buttons.findIndex((button) => button.ariaPressed === "true"));
  const custom = () => page.locator(`${at("births-paths")} .count`).count();
  const before = await heat(page);
  assert.deepEqual([await pressed(), await custom()], [1, 0]);
  await choice.first().click();
  assert.deepEqual([await pressed(), await slider.inputValue()], [0, "-4"]);
  assert.match(await page.locator(at("changes")).innerText(), /1 项/);
  await choice.last().click();
  assert.equal(await slider.inputValue(), "0");
  await page.locator(at("open-more-births-later-2025-")).click();
  await page.locator(at("births-later-2027--number")).fill("6500");
  await page.locator(at("births-later-2027--number")).press("Enter");
  assert.deepEqual([await pressed(), await custom()], [-1, 1]);
  await choice.nth(1).click();
  assert.deepEqual([await pressed(), await custom()], [1, 0]);
  assert.equal(await heat(page), before);
});

test("a way back says to what it leads", async (t) => {
  const page = await openPage(t);
  await page.locator(at("births-change-slider")).fill("-10");
  await page.locator(at("projects-xigu_primary-first_year-switch")).uncheck();
  const title = (name) => page.locator(at(name)).getAttribute("title");
  assert.match(await title("births-change-reset"), /恢复为基准值 −2\.0 %\/年/);
  assert.match(await title("projects-xigu_primary-first_year-reset"), /2024 · 是否实施 是/);
  assert.match(await title("reset-all"), /全部恢复为基准「恩施市·分学校」/);
});

test("what is unusual about a lever stands beside it", async (t) => {
  const page = await openPage(t);
  const wrong = page.locator(at("urbanisation-target-wrong"));
  assert.equal(await wrong.count(), 0);
  await page.locator(at("urbanisation-target-slider")).fill("60");
  assert.equal(await wrong.count(), 0, "the rate of today is a target like any other");
  await page.locator(at("open-group-7")).click();
  await page.locator(at("norms-warning_yellow-slider")).fill("120");
  assert.match(await page.locator(at("norms-warning_yellow-wrong")).innerText(), /红/);
});

test("what a lever means and where its figure comes from is behind the question mark", async (t) => {
  const page = await openPage(t);
  const help = page.locator(at("births-change-help"));
  const about = page.locator("#births-change-about");
  assert.ok(!(await about.isVisible()));
  await help.click();
  assert.equal(await help.getAttribute("aria-expanded"), "true");
  assert.match(await about.innerText(), /来源[\s\S]*性质/);
  await help.press("Enter");
  assert.ok(!(await about.isVisible()));
});

test("a project left out, or opened later, moves the places", async (t) => {
  const page = await openPage(t);
  await asTables(page);
  const built = await figures(page, 1, "places");
  const project = "projects-xigu_primary-first_year";
  await page.locator(at(`${project}-switch`)).uncheck();
  const without = await figures(page, 1, "places");
  assert.equal(without[2023], built[2023]);
  assert.equal(built[2030] - without[2030], 42 * 45);
  assert.ok(await page.locator(at(`${project}-slider`)).isDisabled());
  await page.locator(at(`${project}-reset`)).click();
  assert.deepEqual(await figures(page, 1, "places"), built);
  await page.locator(at(`${project}-number`)).fill("2029");
  await page.locator(at(`${project}-number`)).press("Enter");
  const later = await figures(page, 1, "places");
  assert.equal(later[2028], without[2028]);
  assert.equal(later[2029], built[2029]);
});

test("the baseline stands beside the plan", async (t) => {
  const page = await openPage(t);
  const columns = () => page.locator(`${at("figure-0")} thead th`).count();
  await asTables(page);
  assert.equal(await columns(), 6);
  await page.locator(at("births-change-slider")).fill("-15");
  assert.equal(await columns(), 7);
  assert.match(await page.locator(at("legend")).innerText(), /基准/);
});

// Printed, never judged: what machine and browser were doing besides is not known here.
test("how long a move takes", async (t) => {
  const page = await openPage(t);
  const timed = await stopwatch(page);
  // Begins at the moment before a frame, as the browser's own input events do, and ends in the task after that frame.
  await page.evaluate((slider) => {
    const input = document.querySelector(slider);
    const seen = (name) =>
      new Promise((resolve) => {
        const observer = new PerformanceObserver((list) => {
          const mark = list.getEntriesByName(name)[0];
          if (mark) resolve(observer.disconnect() ?? mark.startTime);
        });
        observer.observe({ entryTypes: ["mark"] });
      });
    window.move = async (value) => {
      const marks = Promise.all([seen("lever-input"), seen("frame-done")]);
      input.value = value;
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      const [start, end] = await marks;
      return end - start;
    };
  }, at("births-change-slider"));
  const moves = [];
  const rests = [];
  for (let move = 0; move < 300; move++) {
    moves.push(await timed(`move(${-12 + (move % 40) / 2})`));
    rests.push(await timed("rest()"));
  }
  const own = quantile(rests.map(([work]) => work), 0.5);
  const work = moves.map(([work]) => work - own);
  t.diagnostic(`main-thread work of a move, its frame included: ${shown(work)} ms (median / 95 % of ${work.length})`);
  t.diagnostic(`from the input to the task after its frame: ${shown(moves.map(([, time]) => time))} ms, waiting for the screen included`);
  assert.equal(moves.length, 300);
});
