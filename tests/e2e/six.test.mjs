// The six figures of a county with schools are the same on the page, in the comparison, the meeting and its minutes; changed norms are
// told with what they were; what was made while the page began with another preset still opens.
import { at, openCompare } from "./compare.mjs";
import { assert, axe, openPage, settled, test, waitForApp } from "./harness.mjs";
import { exported, present, turn } from "./meeting.mjs";

const plain = (text) => text.replace(/[\s\u202f\u00a0]/g, "");
/** Names and figures of the six, without their units. */
const six = (page, within = "") =>
  page.locator(`${within} ${at("six")} > *`).evaluateAll((all) => all.map((one) => one.innerText.split("\n").map((line) => line.trim()).filter(Boolean)));
const figure = (figures, label) => plain(figures.find(([name]) => name === label)?.slice(1).join(" ") ?? assert.fail(`no ${label} in ${figures}`));

test("large classes, staff gap and cost are the same on the page, side by side, in the meeting and in the minutes", async (t) => {
  const page = await openCompare(t);
  await page.locator(at("tab-explore")).click();
  assert.equal(await page.locator(at("six-scope")).innerText(), "城区 · 六项指标");
  await page.locator(at("area")).selectOption({ label: "全市" });
  assert.equal(await page.locator(at("six-scope")).innerText(), "全市 · 六项指标");
  const figures = await six(page);
  const [large, gap, cost] = ["大班额峰值", "教职工缺口峰值", "项目投资"].map((label) => figure(figures, label));

  await page.locator(at("tab-compare")).click();
  await settled(page);
  const table = await page.locator(at("totals")).evaluate((table) => ({
    heads: [...table.querySelectorAll("thead th")].slice(1).map((head) => head.firstChild.data),
    rows: [...table.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("td .figure")].map((cell) => cell.innerText)),
  }));
  const compared = (head, row = 1) => plain(table.rows[row][table.heads.indexOf(head)]);
  assert.ok(Number(compared("大班额峰值")) > 0 && Number(compared("教职工缺口峰值")) > 0);
  assert.ok(large.startsWith(`${compared("大班额峰值")}个班`), large);
  assert.ok(gap.startsWith(`${compared("教职工缺口峰值")}人`), gap);
  assert.ok(cost.startsWith(compared("项目投资")), cost);

  await present(page);
  for (let step = 1; step <= 4; step += 1) await turn(page, "PageDown", step);
  const shown = await page.locator(at("meeting-totals")).evaluate((table) => ({
    heads: [...table.querySelectorAll("thead th")].slice(1).map((head) => head.firstChild.data),
    cells: [...table.querySelectorAll("tbody tr")[1].querySelectorAll("td")].map((cell) => cell.lastChild.textContent),
  }));
  for (const head of ["大班额峰值", "教职工缺口峰值", "项目投资"]) assert.equal(plain(shown.cells[shown.heads.indexOf(head)]), compared(head));
  const minutes = plain((await exported(page)).bytes.toString("utf8"));
  for (const head of ["大班额峰值", "教职工缺口峰值"]) assert.ok(minutes.includes(`${head}${compared(head, 0)}`), minutes);
  assert.ok(minutes.includes(`项目投资${compared("项目投资", 0)}`), minutes);
});

test("a changed norm is told with what it was, beside the levers and where scenarios are compared", async (t) => {
  const page = await openCompare(t);
  await page.locator(at("tab-needs")).click();
  await page.locator(`${at("needs-section")} button`).nth(2).click();
  await page.locator(at("norm-12")).fill("40");
  await page.locator(at("norm-12")).press("Enter");
  await page.locator(at("tab-programme")).click();
  await page.locator(at("programme")).waitFor();
  assert.equal(await page.locator(at("plan-last")).count(), 0, "a norm is no change of the programme");
  await page.locator(at("tab-explore")).click();
  const changes = page.locator(at("changes"));
  await changes.locator("summary").click();
  assert.match(plain(await changes.innerText()), /小学·城区.*45→40人\/班/);
  assert.deepEqual(await axe(page), []);
  await page.locator(at("tab-compare")).click();
  await settled(page);
  assert.match(plain(await page.locator(at("inputs-1")).innerText()), /小学·城区.*45→40人\/班/);
});

test("a link made while the page began with enshi@1 opens to it", async (t) => {
  const page = await openPage(t, { path: "/#4.rZbBCQAwCANX6QilIHQ3cXcFCYg-9OEEeiQk4aW_CZejCzqGrOVxMbENau19GgXuE6BeQ1QZZEm7" });
  await page.locator("#incoming[open]").waitFor();
  assert.match(await page.locator(at("link-changes")).innerText(), /方案 A.*恩施市·现行规划.*改了 3 项/);
  await page.locator(at("link-show")).click();
  await page.locator("#incoming[open]").waitFor({ state: "detached" });
  assert.match(await page.locator(at("plans")).innerText(), /恩施市·现行规划/);
  const figures = await six(page);
  assert.ok(figures.some(([label]) => label === "教职工需求峰值"), "nobody's schools are entered");
  await page.waitForTimeout(600);
  await page.reload();
  await waitForApp(page);
  assert.match(await page.locator(at("plans")).innerText(), /恩施市·现行规划/, "a reload keeps it");
});
