// The meeting mode 演示: driven by keys and by a clicker, guesses, decisions, minutes, steps of one's own, readable from afar.
import { assert, axe, openPage, scrollsSideways, test, waitForApp } from "./harness.mjs";
import { at, exported, heading, plan, present, savedFile, small, turn } from "./meeting.mjs";

const position = (page) => page.locator(at("meeting-position")).innerText();
const focused = (page) => page.evaluate(() => document.activeElement?.id);

for (const lang of ["zh", "en"]) {
  test(`every step is reached by keys alone, large, sound, and fits (${lang})`, async (t) => {
    const page = await openPage(t, { lang, width: 1024, height: 768 });
    await plan(page);
    await page.locator(at("present-button")).focus();
    await page.keyboard.press("Enter");
    await page.locator(at("step-0")).waitFor();
    const steps = await page.locator(".meeting-steps li").count();
    assert.equal(steps, 7);
    const seen = [];
    for (let step = 0; step < steps; step += 1) {
      if (step) await turn(page, step % 2 ? "PageDown" : "ArrowRight", step);
      assert.equal(await focused(page), "meeting-heading");
      assert.equal(await position(page), lang === "zh" ? `第 ${step + 1} 步，共 7 步` : `Step ${step + 1} of 7`);
      assert.equal(await page.locator('.meeting-steps [aria-current="step"]').innerText(), `${step + 1} ${await heading(page)}`);
      if (step === 5) await page.locator(".meeting .waterfall").waitFor();
      assert.deepEqual(await small(page, ".meeting-body", 24), [], `step ${step}`);
      assert.deepEqual(await small(page, ".meeting-sentence", 36), [], `step ${step}`);
      for (const plot of await page.locator(".meeting .plot").all())
        assert.ok(parseFloat(await plot.evaluate((one) => getComputedStyle(one).fontSize)) >= 20);
      assert.deepEqual(await axe(page), [], `step ${step}`);
      assert.equal(await scrollsSideways(page), false);
      const body = await page.locator(".meeting-body").evaluate((one) => [one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight]);
      assert.equal(body[0], 0, `step ${step} scrolls sideways`);
      // English says the same in more letters; the situation fits all the same.
      if (lang === "zh" || step === 1) assert.equal(body[1], 0, `step ${step} is ${body[1]} pixels too high`);
      seen.push(await heading(page));
    }
    assert.equal(new Set(seen).size, 7);
    await turn(page, "Home", 0);
    await turn(page, "End", 6);
    await turn(page, "PageUp", 5);
    await turn(page, "3", 2);
    await turn(page, "Backspace", 1);
    await turn(page, "n", 2);
    await page.keyboard.press("9");
    assert.equal(await page.locator(at("step-2")).count(), 1, "there is no ninth step");
    await page.locator(at("meeting-leave-button")).click();
    await page.locator(at("meeting")).waitFor({ state: "detached" });
    assert.ok(await page.locator(at("present-button")).evaluate((button) => button === document.activeElement), "the keyboard is back");
  });
}

test("what the room guesses is not told before; the replay of a lever keeps the steps", async (t) => {
  const page = await openPage(t, { width: 1024, height: 768 });
  await plan(page);
  await present(page);
  const steps = () => page.locator(".meeting-steps li").allInnerTexts();
  const before = await steps();
  assert.equal(before.length, 7);
  const question = await page.locator(at("meeting-question")).innerText();
  await page.keyboard.press("g");
  const answer = (await page.locator(".meeting-answer").innerText()).replace(/ 个学位$/, "");
  await turn(page, "PageDown", 1);
  assert.ok((await page.locator(".meeting-body").innerText()).includes(answer), `${question} ${answer}`);
  await page.keyboard.press("5");
  await page.locator(at("meeting-overlay")).waitFor();
  const title = await page.locator(".meeting-chart-title").innerText();
  await page.keyboard.press("r");
  // At its beginning the plan is the same as the baseline.
  for (const wait of [200, 900, 900, 900]) {
    await page.waitForTimeout(wait);
    assert.deepEqual(await steps(), before);
    assert.equal(await page.locator(at("step-4")).count(), 1);
    assert.equal((await page.locator(".meeting-chart-title").innerText()).split(" · ")[0], title.split(" · ")[0]);
  }
});

test("the screen turns black and comes back at any key; the pointer follows the mouse and lets clicks through", async (t) => {
  const page = await openPage(t, { width: 1024, height: 768 });
  await present(page);
  for (const key of ["b", "."]) {
    await page.keyboard.press(key);
    await page.locator(at("meeting-blank")).waitFor();
    await page.keyboard.press("PageDown");
    await page.locator(at("meeting-blank")).waitFor({ state: "detached" });
    assert.equal(await page.locator(at("step-0")).count(), 1, "the key only brought the screen back");
  }
  await page.keyboard.press("l");
  await page.locator(at("meeting-ring")).waitFor();
  const next = await page.locator(at("meeting-next")).boundingBox();
  const [x, y] = [next.x + next.width / 2, next.y + next.height / 2];
  await page.mouse.move(x, y);
  const ring = await page.locator(at("meeting-ring")).boundingBox();
  assert.ok(Math.abs(ring.x + ring.width / 2 - x) < 2 && Math.abs(ring.y + ring.height / 2 - y) < 2, JSON.stringify(ring));
  assert.equal(await page.locator(at("meeting-next")).evaluate((button) => getComputedStyle(button).cursor), "none");
  await page.mouse.click(x, y);
  await page.locator(at("step-1")).waitFor();
  await page.keyboard.press("L");
  await page.locator(at("meeting-ring")).waitFor({ state: "detached" });
});

test("the room guesses, sees the answer, decides, and takes the minutes home", async (t) => {
  const page = await openPage(t, { width: 1024, height: 768 });
  await plan(page);
  await present(page);
  const question = await page.locator(at("meeting-question")).innerText();
  assert.match(question, /^20\d\d 学年.*缺多少个学位？$/);
  assert.match(await page.locator(".meeting-chart figcaption").innerText(), /^2020 学年/, "the base year alone is told");
  const field = page.locator(at("meeting-guess-field"));
  for (const wrong of ["很多", "1.5", "99999999999"]) {
    await field.fill(wrong);
    await field.press("Enter");
    await page.locator("#meeting-guess-fault").getByText("请输入").waitFor();
    assert.equal(await field.getAttribute("aria-invalid"), "true");
  }
  for (const guess of ["1000", "7000", "3000"]) {
    await field.fill(guess);
    await field.press("Enter");
  }
  await page.locator(at("meeting-guess-item")).nth(2).waitFor();
  assert.equal(await page.locator("#meeting-guess-fault").innerText(), "");
  await page.locator(at("meeting-guess-item")).nth(1).locator("button").click();
  await page.locator(at("meeting-guess-item")).nth(2).waitFor({ state: "detached" });
  // A letter typed into the field is no key of the meeting.
  await field.press("b");
  assert.equal(await page.locator(at("meeting-blank")).count(), 0);
  await field.fill("");
  // In an empty field a clicker still turns the page, and the guesses are there when it comes back.
  await field.focus();
  await turn(page, "PageDown", 1);
  await turn(page, "PageUp", 0);
  assert.equal(await page.locator(at("meeting-guess-item")).count(), 2);
  await page.locator(at("meeting-language")).click();
  assert.match(await page.locator(at("meeting-question")).innerText(), /^How many places/);
  assert.equal(await page.locator(at("meeting-guess-item")).count(), 2);
  await page.locator(at("meeting-language")).click();
  await page.locator("#meeting-heading").focus();
  await page.keyboard.press("g");
  const answer = await page.locator(".meeting-answer").innerText();
  assert.match(answer, /^[\d\s\u202f]+ 个学位$/);
  assert.match(await page.locator(at("meeting-median")).innerText(), /猜测的中位数 2.000/);
  assert.match(await page.locator(at("meeting-guess-item")).first().innerText(), /1.000\s+少 /);
  assert.deepEqual(await axe(page), []);

  await page.keyboard.press("m");
  await page.locator(at("meeting-note-text")).fill("请核对新城住宅");
  await page.keyboard.press("Enter");
  await page.locator(at("meeting-note-text")).waitFor({ state: "detached" });

  await turn(page, "End", 6);
  const decide = page.locator(at("meeting-decide"));
  assert.equal(await page.locator(".meeting-decision input:checked").count(), 0, "nobody has chosen anything");
  assert.equal(await decide.getAttribute("aria-disabled"), "true");
  await decide.click({ force: true });
  assert.equal(await page.locator(at("meeting-decided")).count(), 0);
  const option = page.locator(at("meeting-decision-row")).nth(1);
  const [worst, cost, places] = await option.locator("td > span").allInnerTexts();
  assert.match(worst, /^[\d\s\u202f]+ · 20\d\d 学年(幼儿园|小学|初中)$/);
  assert.match(cost, /元$/);
  assert.match(places, /^[+−]?[\d\s\u202f]+$/);
  await option.locator("label").click();
  await page.locator(at("meeting-decision-text")).fill("明年三月再看");
  await decide.click();
  const [lacks, when] = worst.split(" · ");
  const adopted = `采用情景 2“方案 A”。全市：最大缺口 ${lacks} 个（${when}）；项目投资 ${cost}`;
  const record = await page.locator(`${at("meeting-decided")} li`, { hasText: "方案 A" }).innerText();
  assert.ok(record.includes(adopted) && record.endsWith(`新增学位 ${places} 个。明年三月再看`), `${record} ${adopted}`);
  assert.equal(await page.locator(".meeting-decision input:checked").count(), 0, "once is enough");

  const { name, bytes } = await exported(page);
  assert.match(name, /^会议记录-恩施市-\d{4}-\d\d-\d\d\.txt$/);
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const lines = bytes.toString("utf8").slice(1).split("\r\n");
  assert.equal(lines[0], "会议记录");
  assert.match(lines[lines.indexOf("决定") + 1], /^1\. 采用情景 2“方案 A”。全市：.*。明年三月再看（\d+:\d\d）$/);
  assert.match(lines[lines.indexOf("情景") + 1], /^全市：最早缺口、最大缺口按单个学段计/);
  const second = lines.slice(lines.indexOf("2. 方案 A"));
  assert.equal(second[1], "   与基准相比改了 1 项：", lines.join("\n"));
  assert.match(second[2], /^ {3}- .*：.* → /);
  assert.match(second[3], /^ {3}结果：.*（.*比基准 [+−].*）；其余各数与基准相同。$/);
  const course = lines.slice(lines.indexOf("经过") + 1).join("\n");
  assert.match(course, /会议开始/);
  assert.ok(course.includes(`讲解：1. 先猜后看：${question}`), course);
  assert.ok(course.includes(`猜测：${question}大家猜：1`) && course.includes(answer), course);
  assert.match(course, /\d:\d\d {2}记事：请核对新城住宅/);

  // An entry is taken out, and brought back.
  assert.deepEqual(await axe(page), []);
  const entries = page.locator(at("meeting-minute"));
  const count = await entries.count();
  await entries.filter({ hasText: "记事" }).locator("button").click();
  await page.locator(at("meeting-undo")).waitFor();
  assert.equal(await entries.count(), count - 1);
  // What is noted since does not stand in the way, nor does leaving the list.
  await page.keyboard.press("Escape");
  await page.keyboard.press("m");
  await page.locator(at("meeting-note-text")).fill("又一条");
  await page.keyboard.press("Enter");
  await page.locator(at("meeting-minutes-button")).click();
  await entries.nth(count - 1).waitFor();
  await page.locator(at("meeting-undo")).click();
  await entries.nth(count).waitFor();
  assert.equal(await page.locator(at("meeting-undo")).count(), 0);
  assert.equal(await entries.filter({ hasText: "请核对新城住宅" }).count(), 1);
  assert.equal(await entries.filter({ hasText: "又一条" }).count(), 1);

  await page.locator(at("meeting-leave-button")).click();
  const { meeting } = await savedFile(page);
  assert.deepEqual([meeting.minutes[0].kind, meeting.minutes.at(-1).kind], ["began", "ended"]);
});

test("a glance leaves no trace; what is shown for a while goes into the minutes", async (t) => {
  const page = await openPage(t);
  await present(page);
  await turn(page, "ArrowRight", 1);
  await page.locator(at("meeting-leave-button")).click();
  assert.equal((await savedFile(page)).meeting, undefined);
  await present(page);
  await page.waitForTimeout(4500);
  await page.locator(at("meeting-leave-button")).click();
  const { minutes } = (await savedFile(page)).meeting;
  assert.deepEqual(minutes.map(({ kind }) => kind), ["began", "shown", "ended"]);
});

test("steps are added, told what they are about, moved, saved, and still there after a reload", async (t) => {
  const page = await openPage(t, { width: 1024, height: 768 });
  await present(page);
  await page.locator(at("meeting-steps-button")).click();
  await page.locator(at("meeting-steps-automatic")).waitFor();
  const told = await page.locator(at("meeting-step-about")).allInnerTexts();
  assert.match(told[0], /^自动：.+ · .+ · (幼儿园|小学|初中) · 20\d\d 学年$/);
  assert.match(told[1], /^自动：.+ · .+ · (幼儿园|小学|初中)$/);
  assert.equal(told.at(-1), "各情景");
  assert.deepEqual(await axe(page), []);
  await page.locator(at("meeting-kind")).selectOption({ label: "文字" });
  await page.locator(at("meeting-add")).click();
  await page.locator("#step-title-4").fill("议程");
  await page.locator("#step-title-4").press("Tab");
  await page.locator(at("step-text")).fill("一、现状\n二、方案");
  await page.locator(at("step-text")).press("Tab");
  for (const place of [4, 3, 2, 1]) await page.locator(at(`step-up-${place}`)).press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "step-up-0");
  await page.locator(at("step-edit-1")).click();
  await page.locator(at("step-place")).selectOption({ index: 4 });
  await page.locator(at("step-stage")).selectOption({ label: "初中" });
  assert.deepEqual(await axe(page), []);
  const rows = page.locator(at("meeting-step-row"));
  await page.locator(at("step-remove-4")).click();
  assert.equal(await rows.count(), 4);
  await page.keyboard.press("Escape");
  await page.locator(at("meeting-heading")).waitFor();
  assert.equal(await heading(page), "议程");
  assert.deepEqual(await page.locator(".meeting-text p").allInnerTexts(), ["一、现状", "二、方案"]);
  await turn(page, "PageDown", 1);
  assert.match(await page.locator(at("meeting-subject")).innerText(), /初中$/);
  await page.locator(at("meeting-leave-button")).click();
  const { steps } = (await savedFile(page)).meeting;
  assert.deepEqual([steps[0].kind, steps[1].kind, steps[1].stage], ["text", "guess", "junior"]);
  await page.waitForTimeout(600);
  await page.reload();
  await waitForApp(page);
  await present(page);
  assert.equal(await heading(page), "议程");
  assert.equal(await page.locator(".meeting-steps li").count(), 4);
  await page.locator(at("meeting-steps-button")).click();
  await page.locator(at("meeting-steps-reset")).click();
  await page.locator(at("meeting-steps-automatic")).waitFor();
  assert.equal(await rows.count(), 4);
  assert.ok(!(await rows.allInnerTexts()).join().includes("议程"));
});

test("a list of keys; Escape closes it first, then full screen, then the meeting", async (t) => {
  const page = await openPage(t);
  await present(page);
  await page.keyboard.press("?");
  await page.locator(at("meeting-keys")).waitFor();
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press("Escape");
  await page.locator(at("meeting-keys")).waitFor({ state: "detached" });
  const full = () => page.evaluate(() => !!document.fullscreenElement);
  if (await full()) {
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.fullscreenElement);
    assert.equal(await page.locator(`${at("meeting")}[open]`).count(), 1, "only full screen is over");
    await page.waitForTimeout(700);
  }
  await page.keyboard.press("Escape");
  await page.locator(at("meeting")).waitFor({ state: "detached" });
});

for (const [width, height] of [
  [390, 844],
  [1920, 1080],
]) {
  test(`nothing is wider than ${width} pixels`, async (t) => {
    const page = await openPage(t);
    await plan(page);
    await page.setViewportSize({ width, height });
    await present(page);
    for (let step = 0; step < 7; step += 1) {
      if (step) await turn(page, "PageDown", step);
      if (step === 5) await page.locator(".meeting .waterfall").waitFor();
      const over = await page.locator(".meeting-body").evaluate((one) => one.scrollWidth - one.clientWidth);
      assert.deepEqual([await scrollsSideways(page), over], [false, 0], `step ${step}`);
      assert.deepEqual(await axe(page), [], `step ${step}`);
    }
    for (const panel of ["steps", "minutes", "keys"]) {
      await page.locator(at(`meeting-${panel}-button`)).click();
      const over = await page.locator(".meeting-body").evaluate((one) => one.scrollWidth - one.clientWidth);
      assert.equal(over, 0, panel);
    }
  });
}
