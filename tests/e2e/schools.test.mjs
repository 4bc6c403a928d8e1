// The tab 学校: the list of a year, use by year, the ledger of large classes, one school, shared places; by mouse and keyboard.
import { readFile } from "node:fs/promises";
import { assert, axe, openPage, scrollsSideways, setLanguage, test } from "./harness.mjs";
import { county, many, openSchools, openWorkspace, table, turnToYear } from "./schools.mjs";

const at = (name) => `[data-test="${name}"]`;
const text = (page, name) => page.locator(at(name)).innerText();
const names = async (page) => (await table(page)).slice(1).map((row) => row[0]);
const stage = (page, place) => page.locator(`${at("schools-stage")} button`).nth(place).click();
const view = (page, place) => page.locator(`${at("schools-view")} button`).nth(place).click();

test("a crowded school beside an empty one: the list, and what the zone hides", async (t) => {
  const page = await openSchools(t, county());
  await stage(page, 2);
  const [heads, ...rows] = await table(page);
  const titles = ["学校", "片区", "在校生", "学位", "使用率 %", "班级", "平均班额", "最大班额", "超班额", "大班额", "超大班额", "无教室", "缺学位"];
  assert.deepEqual(heads.map((head) => head.replace(/[▲▼]/, "").trim()), titles);
  assert.deepEqual(rows, [
    ["实验小学", "老城", "1 620", "1 080", "150", "24", "67.5", "68", "24", "24", "24", "", "540"],
    ["东门小学", "老城", "180", "1 080", "17", "6", "30.0", "30", "", "", "", "", ""],
  ]);
  const told = await text(page, "schools-summary");
  assert.match(told, /满员 1 所，使用率不足 60% 的 1 所/);
  assert.match(told, /大班额 24 个，占 80.0%（要求不超过 5%，未达标）；超大班额 24 个/);
  assert.match(told, /按学校合计缺 540 个学位，按片区合计只缺 0 个：540 个缺口被/);
  assert.deepEqual((await table(page, "hidden")).slice(1), [["老城", "0", "540", "540", "900"]]);
  // The hills have rooms and no school.
  assert.match(await text(page, "schools-outside"), /山里小学 360 人/);
  assert.deepEqual(await axe(page), []);
});

test("columns sort by mouse and keyboard, and say so", async (t) => {
  const page = await openSchools(t, county());
  await stage(page, 0);
  const sorted = () => page.locator(`${at("schools")} [aria-sort]`).evaluateAll((heads) => heads.map((head) => [head.innerText.replace(/[▲▼\s]/g, ""), head.ariaSort]));
  assert.deepEqual(await sorted(), [["使用率%", "descending"]]);
  const pupils = page.locator(`${at("schools")} thead button`, { hasText: "在校生" });
  await pupils.focus();
  await page.keyboard.press("Enter");
  assert.deepEqual(await sorted(), [["在校生", "descending"]]);
  assert.deepEqual((await names(page)).slice(0, 2), ["实验小学", "清江中学"]);
  await page.keyboard.press("Enter");
  assert.deepEqual(await sorted(), [["在校生", "ascending"]]);
  assert.deepEqual((await names(page)).slice(0, 2), ["启明学校", "东门小学"]);
  // Names as they sound: cheng, dong, qi, qing, shi.
  await page.locator(`${at("schools")} thead button`, { hasText: "学校" }).click();
  assert.deepEqual(await names(page), ["城关幼儿园", "东门小学", "启明学校", "清江中学", "实验小学"]);
});

test("filters by name, kind and ownership, and back", async (t) => {
  const page = await openSchools(t, county());
  await stage(page, 0);
  assert.equal((await names(page)).length, 5);
  await page.locator(at("schools-search")).fill("小学");
  assert.deepEqual((await names(page)).sort(), ["东门小学", "实验小学"].sort());
  await page.locator(at("schools-search")).fill("没有");
  assert.match(await text(page, "schools-found"), /没有符合条件的学校/);
  await page.locator(at("schools-clear")).click();
  // Kinds that no school is are not offered.
  assert.deepEqual(await page.locator(`${at("schools-kind")} option`).allInnerTexts(), ["各类学校", "幼儿园", "小学", "初中", "九年一贯制"]);
  await page.locator(at("schools-kind")).selectOption({ label: "初中" });
  assert.deepEqual(await names(page), ["清江中学"]);
  await page.locator(at("schools-kind")).selectOption({ index: 0 });
  await page.locator(at("schools-ownership")).selectOption({ label: "其他民办" });
  assert.deepEqual(await names(page), ["启明学校"]);
  await page.locator(at("schools-clear")).click();
  await page.locator(at("schools-area")).selectOption({ label: "山里" });
  assert.match(await text(page, "schools-found"), /没有符合条件/);
});

test("places shared: what was hidden goes with each year's entrants", async (t) => {
  const page = await openSchools(t, county());
  await stage(page, 2);
  await turnToYear(page, 2025);
  const effect = async () => (await table(page, "sharing-effect")).slice(1).map((row) => row[1]);
  // In 2025 five grades came in by the rule: fully shared, 90 of the 270 of each go to the other school.
  assert.deepEqual(await effect(), ["540", "540", "90", "0"]);
  assert.match(await text(page, "sharing"), /民办学校不参加调剂/);
  const lever = page.locator(at("sharing-primary-slider"));
  await lever.fill("100");
  await page.waitForFunction(() => document.querySelectorAll('[data-test="sharing-effect"] tr')[2].children[1].innerText === "90");
  assert.equal((await table(page)).find((row) => row[0] === "实验小学")[2], "1 170");
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => document.querySelectorAll('[data-test="sharing-effect"] tr')[2].children[1].innerText === "540");
});

test("the ledger of large classes: when they go, against the lines, as a file", async (t) => {
  const workspace = county();
  // Formed afresh from the entry grade on: 45 a class in six rooms is not enough for 270.
  workspace.scenarios[1].sharing = { primary: 1 };
  const page = await openSchools(t, workspace);
  await stage(page, 2);
  await view(page, 2);
  const [heads, row] = await table(page, "ledger");
  assert.deepEqual(heads.slice(2, 6).map((head) => head.replace(/[▲▼]/, "").trim()), ["超班额起止学年", "大班额起止学年", "超大班额起止学年", "各学年最大班额"]);
  assert.equal(row[0], "实验小学");
  assert.deepEqual(row.slice(2, 6), ["2020 起", "2020 起", "2020 起", "68"]);
  // Four classes of each cohort that was there: 24, then four fewer a year.
  assert.deepEqual(row.slice(6), ["24", "20", "16", "12", "8", "4"]);
  const sums = (await table(page, "ledger")).slice(2);
  assert.deepEqual(sums.map((row) => row[0].replace(/≤.*|应为.*/, "").trim()), ["班级合计", "超班额", "大班额（≥56 人）", "大班额占比", "超大班额（≥66 人）"]);
  assert.match(sums[4][0], /应为 0$/);
  assert.deepEqual(sums[2].slice(-6), ["24", "20", "16", "12", "8", "4"]);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(at("save-ledger")).click()]);
  assert.equal(download.suggestedFilename(), "两校县-大班额台账.csv");
  const csv = await readFile(await download.path(), "utf8");
  assert.match(csv, /实验小学,老城,小学,2020 起,2020 起,2020 起,68,24,20,16,12,8,4/);
  await page.locator(at("ledger-all")).check();
  assert.equal((await table(page, "ledger")).length, 2 + 1 + 5);
  assert.deepEqual(await axe(page), []);
});

test("one school: opened by keyboard, its classes, projects and data, and back to its row", async (t) => {
  const page = await openSchools(t, county());
  await stage(page, 2);
  await page.locator(`${at("schools")} tbody button`).first().focus();
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.evaluate(() => document.activeElement.innerText), "东门小学");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  assert.equal(await text(page, "school-title"), "实验小学");
  assert.equal(await page.evaluate(() => document.activeElement.id), "school-title");
  assert.match(await text(page, "school-classes"), /一年级\s*2 个班各 68 人，2 个班各 67 人/);
  assert.match(await text(page, "school-projects"), /东门小学撤并 撤并 · 2024 学年 未实施[\s\S]*接收东门小学学生/);
  // It is not touched by what happens next door, and loses pupils to it.
  assert.match(await text(page, "school-nearby"), /东门小学改扩建 改扩建 · 2022 学年[\s\S]*东门小学：小学教室 \+6 间/);
  // Its site is its own, its staff too; of the floor nothing is known.
  assert.equal(await page.locator(at("school-shared")).count(), 0);
  assert.match(await text(page, "school-closing"), /小学 1\s620 人：未指定接收学校时，由东门小学（空余 900）接收，共空余 900 个学位，还差 720 个学位/);
  assert.deepEqual(await axe(page), []);
  await page.locator(at("school-next")).click();
  assert.equal(await text(page, "school-title"), "东门小学");
  assert.match(await text(page, "school-projects"), /\+6 间/);
  await page.locator(at("school-row")).click();
  await page.waitForFunction(() => document.activeElement.closest("[id^=cell-2-]"));
  await page.locator(at("tab-schools")).click();
  assert.equal(await text(page, "school-title"), "东门小学", "it is still open");
  await page.locator(at("school-back")).focus();
  await page.keyboard.press("Enter");
  assert.equal((await names(page)).length, 2);
  await page.waitForFunction(() => document.activeElement.closest("[data-row]")?.innerText === "东门小学");
});

test("what is shared out, kept as it was, and meant by colours is said", async (t) => {
  const workspace = county();
  for (const scenario of workspace.scenarios) {
    scenario.zones[0].staff = { primary: 40 };
    delete scenario.schools[2].staff;
    // Six rooms more beside cohorts that keep four classes of 68.
    scenario.projects = [{ id: "more", name: { zh: "实验小学改扩建" }, kind: "extension", first_year: 2021, effects: [{ school: "shiyan", stage: "primary", rooms: 12 }] }];
  }
  const page = await openSchools(t, workspace);
  await stage(page, 2);
  const legend = (await text(page, "schools-levels")).replace(/\s+/g, " ");
  assert.equal(legend, "颜色表示使用率 ≥ 100% 红色预警 90%–100% 黄色预警 60%–90% 正常 < 60% 闲置较多");
  await view(page, 2);
  assert.match(await text(page, "ledger-kept"), /沿用原有分班、未重新编班/);
  const cells = (await table(page, "ledger"))[1].slice(6);
  assert.equal(cells[0], "24", "in the first year every room is used");
  assert.match(cells[1], /^20† ?沿用原有分班，未重新编班；有空余教室 \d+ 间$/);
  await page.locator(`${at("ledger")} tbody button`).first().click();
  await turnToYear(page, 2022);
  assert.match(await text(page, "school-classes"), /三年级\s*2 个班各 68 人，2 个班各 67 人\s*沿用原有分班，未重新编班；有空余教室/);
  assert.doesNotMatch(await text(page, "school-classes"), /一年级[^级]*沿用/);
  await page.locator(at("school-back")).click();
  await view(page, 0);
  await page.locator(`${at("schools")} tbody button`, { hasText: "东门小学" }).click();
  assert.match((await table(page, "school-needs"))[1].join(" "), /^教职工（人） \d+ \d+ 按片区分摊（估） [+−]\d+$/);
  assert.match(await text(page, "school-shared"), /本校没有填报/);
  for (const [name, needed, there, gap] of (await table(page, "school-needs")).slice(1)) {
    const [less, of, shown] = [needed, there, gap].map((cell) => Number(cell.replace(/[^\d−]/g, "").replace("−", "-")));
    if (gap !== "—") assert.equal(shown, of - less, name);
  }
  assert.deepEqual(await axe(page), []);
});

test("use by year: a year that is pressed sorts by it and is looked at", async (t) => {
  const page = await openSchools(t, county());
  await stage(page, 2);
  await view(page, 1);
  const [heads, first, second] = await table(page);
  assert.equal(heads.length, 2 + 6);
  assert.deepEqual(first, ["实验小学", "老城", ...Array(6).fill("150")]);
  assert.deepEqual(second, ["东门小学", "老城", "17", "17", "13", "13", "13", "13"]);
  await page.locator(`${at("schools")} thead button`, { hasText: "2022" }).click();
  assert.match(await text(page, "schools-year"), /2022/);
  await page.locator(`${at("schools")} thead button`, { hasText: "2022" }).click();
  assert.deepEqual(await names(page), ["东门小学", "实验小学"]);
});

test("hundreds of schools: only those in view are drawn, all are reached and printed", async (t) => {
  const page = await openSchools(t, many(300));
  await stage(page, 2);
  assert.match(await text(page, "schools-found"), /共 300 行/);
  const drawn = () => page.locator(`${at("schools")} tbody tr:not(.gap)`).count();
  assert.ok((await drawn()) < 100);
  await page.locator(`${at("schools")} tbody button[tabindex="0"]`).focus();
  await page.keyboard.press("End");
  await page.waitForFunction(() => document.activeElement.id === "schools-row-299");
  await page.waitForFunction(() => document.querySelector('[data-test="schools"] tr[aria-rowindex="298"]'));
  assert.ok((await drawn()) < 100);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.waitForFunction(() => document.querySelectorAll('[data-test="schools"] tbody tr').length === 300);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
});

test("sixteen years of the ledger stand beside each other on an ordinary screen", async (t) => {
  const page = await openSchools(t, many(120), { width: 1440, height: 900 });
  await stage(page, 0);
  await view(page, 2);
  await page.locator(at("ledger")).waitFor();
  const [seen, whole] = await page.locator(at("ledger")).evaluate((ledger) => [ledger.parentElement.clientWidth, ledger.parentElement.scrollWidth]);
  assert.ok(whole <= seen, `${whole} px in ${seen}`);
});

test("the six figures count large classes and the gap in staff where they are known", async (t) => {
  const page = await openPage(t);
  await openWorkspace(page, county());
  // The page is on the hills, of which no school is known.
  assert.match(await text(page, "six-classes"), /缺班/);
  await page.locator(at("area")).selectOption({ index: 0 });
  await page.waitForFunction(() => document.querySelector('[data-test="six-classes"]').innerText.includes("大班额峰值"));
  assert.match(await text(page, "six-classes"), /24\s*个班[\s\S]*2020 学年，占 [\d.]+%，超大班额 24 个/);
  assert.match(await text(page, "six-staff"), /教职工缺口峰值/);
});

test("a county without schools says how to enter them", async (t) => {
  const workspace = county();
  workspace.scenarios.forEach((scenario) => {
    delete scenario.schools;
    scenario.projects = [];
  });
  const page = await openSchools(t, workspace, { lang: "en" });
  assert.match(await text(page, "schools-empty"), /No schools are entered yet[\s\S]*pasted from a spreadsheet/);
  assert.deepEqual(await axe(page), []);
  await page.locator(at("to-schools")).click();
  await page.locator(at("grid")).waitFor();
  assert.equal(await page.locator(at("sheet-schools")).getAttribute("aria-selected"), "true");
});

test("on a phone, in English and in the dark", async (t) => {
  const page = await openSchools(t, county(), { width: 390, height: 844, context: { colorScheme: "dark", hasTouch: true } });
  await stage(page, 0);
  for (const place of [0, 1, 2]) {
    await view(page, place);
    assert.equal(await scrollsSideways(page), false);
    // Its stage and zone stand beneath the name, so that figures begin beside it.
    const first = page.locator(`${at(place === 2 ? "ledger" : "schools")} tbody tr`, { hasText: "实验小学" });
    assert.match(await first.locator("th").innerText(), /^实验小学\s+小学 · 老城$/);
    assert.match((await first.locator("td:visible").first().innerText()).trim(), /^[\d†].*/);
    assert.deepEqual(await axe(page), []);
  }
  await setLanguage(page, "en");
  assert.match(await text(page, "schools-summary"), /short by school/);
});
