// The tab 建设计划: bars by pointer, finger and keys, months late, undo, an empty county, a phone.
import { assert, axe, openPage, scrollsSideways, test } from "./harness.mjs";
import { addProject, at, bar, county, field, fill, look, openCounty, openTab, opens, row, told, undo } from "./programme.mjs";

const last = (list) => list[list.length - 1];

test("a new project is seen in 推演, and goes by undo", async (t) => {
  const page = await openPage(t);
  await openCounty(page);
  const heat = () => page.locator(`${at("heat")} tbody`).innerText();
  await page.click(at("tab-explore"));
  const before = await heat();
  await openTab(page);
  await addProject(page, 0, { zone: "town", "school-name": "清江小学", "rooms-primary": "24", "first-year": "2024" });
  await page.click(at("tab-explore"));
  assert.notEqual(await heat(), before);
  await page.click(at("undo"));
  await page.click(at("tab-explore"));
  assert.equal(await heat(), before);
});

test("a bar is drawn to another year, and stretched; each drag is one deed", async (t) => {
  const page = await openPage(t);
  await openCounty(page);
  await look(page, "乡村片", 1);
  await page.locator(at("plan-strip-place"), { hasText: /乡村片 · 小学$/ }).waitFor();
  const box = await page.locator(".plan-track").first().boundingBox();
  const [year, y] = [box.width / 11, box.y + box.height / 2];
  const x = box.x + year * 5.5;
  await page.mouse.move(x, y);
  await page.mouse.down();
  const seen = [];
  for (const by of [-1, -2]) {
    await page.mouse.move(x + by * year, y, { steps: 4 });
    seen.push((await row(page, "brought")).indexOf(540));
  }
  assert.deepEqual(seen, [4, 3], "the balance goes with the hand");
  await page.mouse.up();
  assert.equal(await opens(page, "xigu"), 2023);
  const handle = await page.locator(".plan-handle").boundingBox();
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(handle.x + handle.width / 2 + 2 * year, y, { steps: 6 });
  await page.mouse.up();
  assert.deepEqual((await row(page, "brought")).slice(2, 7), [0, 180, 360, 540, 540]);
  await undo(page);
  assert.equal(last(await row(page, "brought")), 540);
  assert.equal((await row(page, "brought"))[3], 540);
  await undo(page);
  assert.equal(await opens(page, "xigu"), 2025);
});

test("keys move, stretch, switch, delete and open the form, and say what they do", async (t) => {
  const page = await openPage(t);
  await openCounty(page);
  await bar(page, "xigu").focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  assert.equal(await opens(page, "xigu"), 2023);
  assert.match(await bar(page, "xigu").getAttribute("aria-valuetext"), /2023 学年开学/);
  await page.keyboard.press("Shift+ArrowRight");
  assert.match(await bar(page, "xigu").getAttribute("aria-valuetext"), /分 2 年/);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  assert.equal(await opens(page, "xigu"), 2024, "two keys are two deeds");
  await bar(page, "xigu").focus();
  await page.keyboard.press(" ");
  assert.match(await bar(page, "xigu").getAttribute("aria-valuetext"), /不实施/);
  await page.keyboard.press("Delete");
  assert.equal(await bar(page, "xigu").count(), 0);
  assert.match(await told(page), /硒谷小学：删除/);
  await undo(page);
  await bar(page, "xigu").focus();
  await page.keyboard.press(" ");
  await page.keyboard.press("Enter");
  await page.locator("#plan-form[open]").waitFor();
  await fill(page, "effect-0", "20");
  await fill(page, "cost", "五千万");
  await page.click(at("plan-take"));
  assert.match(await page.locator(at("plan-field-cost-fault")).innerText(), /不是数字/);
  assert.equal(await page.locator(field("effect-0")).inputValue(), "20", "nothing is lost");
  await fill(page, "cost", "5000");
  await page.click(at("plan-take"));
  await page.locator("#plan-form:not([open])").waitFor({ state: "attached" });
  assert.match(await page.locator(at("plan-capital")).innerText(), /5\s?000/);
});

test("what is wrong is told at the row at once, in words", async (t) => {
  const page = await openPage(t);
  await openCounty(page);
  await bar(page, "xigu").focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowLeft");
  assert.match(await page.locator(`${at("project-xigu")} .plan-problems`).innerText(), /2023/, "a primary school takes three years");
  for (let step = 0; step < 2; step++) await page.keyboard.press("ArrowRight");
  assert.equal(await page.locator(`${at("project-xigu")} .plan-problems`).count(), 0);
});

test("drawn to where it can't be built and back, a project costs what it did; nothing is begun by moving", async (t) => {
  const page = await openPage(t);
  const paid = structuredClone(county);
  Object.assign(paid.scenarios[0].projects[0], { cost_years: [2019, 2022, 2024] });
  await openCounty(page, paid);
  const capital = () => page.locator(`${at("plan-capital")} td`).evaluateAll((cells) => cells.map((cell) => cell.textContent.trim()));
  const before = await capital();
  assert.deepEqual(before.slice(0, 6), ["", "", "1\u202f000", "", "1\u202f000", ""]);
  assert.match(await page.locator(at("plan-outside")).innerText(), /2020 学年以前投入 1\s?000\s?万元/);
  const box = await page.locator(".plan-track").first().boundingBox();
  const [year, y] = [box.width / 11, box.y + box.height / 2];
  const x = box.x + year * 5.5;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 4 * year, y, { steps: 8 });
  assert.equal(await opens(page, "xigu"), 2021);
  assert.deepEqual((await capital()).slice(0, 3), ["", "2\u202f000", ""], "what is to come is paid after the base year");
  await page.mouse.move(x, y, { steps: 8 });
  assert.deepEqual(await capital(), before);
  await page.mouse.up();
  // One of which nothing is paid yet is warned of, however far it is moved.
  const later = structuredClone(paid);
  later.scenarios[0].projects[0].cost_years = [2022, 2023];
  await openCounty(page, later);
  await bar(page, "xigu").focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowLeft");
  assert.match(await page.locator(`${at("project-xigu")} .plan-problems`).innerText(), /2023/);
});

test("a shortage says when a new school can be there, and which projects change it", async (t) => {
  const page = await openPage(t);
  const moved = structuredClone(county);
  moved.scenarios[0].projects.push({
    id: "merger",
    name: { zh: "并点", en: "Merger" },
    kind: "merger",
    first_year: 2022,
    moves: [{ stage: "primary", from: "villages", to: "town", share: 0.2 }],
  });
  await openCounty(page, moved);
  const row = page.locator(at("shortage-0-1"));
  assert.match(await row.innerText(), /新建最早 2023 学年开学，赶不上 202\d 学年/);
  assert.match(await row.innerText(), /并点（2022 学年，余缺 −\d+）/);
});

test("long names are read in full", async (t) => {
  const page = await openPage(t, { lang: "en", width: 1920, height: 1080 });
  const long = structuredClone(county);
  long.scenarios[0].projects[0].name.en = "Xigu Primary School of the eastern district, with its canteen, boarding house and sports ground";
  await openCounty(page, long);
  const cut = await page.locator(".plan-see").evaluate((name) => {
    const range = document.createRange();
    range.selectNodeContents(name);
    const [text, box] = [range.getBoundingClientRect(), name.parentElement.getBoundingClientRect()];
    return getComputedStyle(name).textOverflow === "ellipsis" || text.right > box.right + 1 || text.bottom > box.bottom + 1;
  });
  assert.equal(cut, false);
});

test("all projects are months late, which is whole school years", async (t) => {
  const page = await openPage(t);
  await openCounty(page);
  await page.fill(at("plan-late"), "13");
  assert.match(await page.locator(at("plan-late-told")).innerText(), /2 学年/);
  await page.click(at("plan-late-apply"));
  assert.equal(await opens(page, "xigu"), 2027);
  assert.match(await page.locator(at("project-xigu")).innerText(), /晚 2 学年/);
  await undo(page);
  assert.equal(await opens(page, "xigu"), 2025);
  await page.fill(at("plan-late"), "1.5");
  assert.equal(await page.locator(at("plan-late-apply")).getAttribute("aria-disabled"), "true");
});

test("a shortage leads to a project with its year, zone and rooms filled in", async (t) => {
  const page = await openPage(t, { lang: "en" });
  await openCounty(page);
  const shortage = page.locator(at("shortage-0-1"));
  assert.match(await shortage.innerText(), /short/);
  await shortage.locator("button").click();
  assert.equal(await page.locator(field("zone")).inputValue(), "town");
  assert.equal(await page.locator(field("first-year")).inputValue(), "2023", "in three years, when it can be there");
  assert.ok(Number(await page.locator(field("rooms-primary")).inputValue()) > 0);
  await fill(page, "school-name", "New Primary");
  await page.click(at("plan-take"));
  assert.match(await shortage.innerText(), /New Primary/);
});

test("the baseline is looked at and not changed", async (t) => {
  const page = await openPage(t);
  await openCounty(page);
  await page.click("#plan-0");
  await page.locator(at("programme-fixed")).waitFor();
  assert.equal(await page.locator(at("plan-add")).count(), 0);
  await bar(page, "xigu").focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Delete");
  assert.equal(await opens(page, "xigu"), 2025);
});

test("an empty county is told what to do", async (t) => {
  const page = await openPage(t);
  const empty = { ...county, scenarios: [{ id: "empty", base_year: 2020, county: { zh: "算例县", en: "Example county" }, name: "空" }] };
  await page.locator(at("files-button")).click();
  await page.locator(at("file")).setInputFiles({ name: "empty.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(empty)) });
  await page.locator(at("begin")).waitFor();
  await page.click(at("tab-programme"));
  await page.locator(at("programme-empty")).waitFor();
});

for (const [lang, width, height] of [["zh", 1440, 900], ["en", 390, 844]]) {
  test(`axe finds nothing, ${lang} ${width}`, async (t) => {
    const page = await openPage(t, { lang, width, height });
    await openCounty(page);
    assert.deepEqual(await axe(page), []);
    await page.locator(".plan-see").first().click();
    assert.deepEqual(await axe(page), []);
    assert.equal(await scrollsSideways(page), false);
    await page.click(at("plan-add"));
    await page.locator("#plan-form[open]").waitFor();
    assert.deepEqual(await axe(page), []);
  });
}

test("a finger moves a bar on a phone", async (t) => {
  const page = await openPage(t, { width: 390, height: 844, context: { hasTouch: true } });
  await openCounty(page);
  await page.locator(".plan-box").evaluate((box) => box.scrollTo(260, 0));
  await bar(page, "xigu").evaluate((element) => {
    const box = element.getBoundingClientRect();
    const year = element.parentElement.getBoundingClientRect().width / 11;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const event = (type, x) =>
      element.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 9, pointerType: "touch", clientX: x, clientY: y }));
    // What is made up here can't be captured: that is for real pointers.
    element.setPointerCapture = () => {};
    event("pointerdown", x);
    event("pointermove", x + 2 * year);
    event("pointerup", x + 2 * year);
  });
  assert.equal(await opens(page, "xigu"), 2027);
});
