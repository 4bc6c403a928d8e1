// The tab 数据: the schools of a county, pasted as offices list them.
import { assert, axe, test } from "./harness.mjs";
import { cell, openCounty, paste, put, rows, turn } from "./sheet.mjs";

const at = (name) => `[data-test="${name}"]`;
const told = (page) => page.locator(at("grid-line")).innerText();

test("a table of schools goes to three tables, and their sums to the zones", async (t) => {
  const page = await openCounty(t, { zones: "名称\t片区类型\r\n老城\t城区\r\n新镇\t镇区\r\n山里\t乡村\r\n" });
  await turn(page, "school_pupils");
  assert.match(await page.locator("#sheet").innerText(), /请先填学校/);
  await turn(page, "schools");
  await paste(
    page, 0, 0,
    "学校名称\t办学性质\t类别\t所在乡镇\t教室数\t一年级\t\t二年级\t\r\n\t\t\t\t\t班数\t人数\t班数\t人数\r\n" +
      "实验小学\t公办\t完小\t老城\t36\t6\t330\t6\t324\r\n逸夫小学\t\t中心小学\t\t24\t4\t180\t4\t175\r\n" +
      "河西小学\t公办\t小学\t河西\t12\t2\t80\t2\t78\r\n合计\t\t\t\t72\t12\t590\t12\t577\r\n",
  );
  assert.deepEqual((await rows(page))[1].slice(0, 6), ["逸夫小学", "老城", "公办", "小学", "", "24"]);
  await page.locator(cell(2, 1)).click();
  assert.match(await told(page), /没有这个名称的片区/);
  // The school of a zone that is not there waits for it.
  await put(page, 2, 1, "山里");
  await turn(page, "school_classes");
  assert.deepEqual((await rows(page)).map((row) => row.slice(3, 6)), [["", "6", "6"], ["", "4", "4"], ["", "", ""]]);
  await turn(page, "pupils");
  await page.locator(at("fill-sums")).click();
  assert.equal((await rows(page))[0][5], "510");
  assert.equal(await page.locator(at("fill-sums")).count(), 0);
  assert.deepEqual(await axe(page), []);
});
