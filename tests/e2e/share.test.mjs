// The share link: made, scanned, copied, opened with what it changes told first; damaged and hostile ones end in a sentence.
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { assert, axe, openPage, test, waitForApp } from "./harness.mjs";

const at = (name) => `[data-test="${name}"]`;
const batch = process.env.XUEWEI_BATCH || fileURLToPath(new URL("../../target/debug/batch", import.meta.url));
const births = (page) => page.locator(at("births-change-slider")).inputValue();
const figures = async (page) => (await page.locator(`${at("heat")} tbody`).innerText()).match(/\d[\d.]*/g);
const packed = (content) => `1.${deflateSync(JSON.stringify(content)).toString("base64url")}`;

/** Opens the dialog and takes the link. */
async function share(page) {
  await page.locator(at("share-button")).click();
  return page.locator(at("share-link")).inputValue();
}

async function openAt(page, fragment) {
  await page.evaluate((fragment) => (location.hash = fragment), fragment);
  await page.locator("#incoming[open]").waitFor();
}

test("a link made on one page opens on another: first what was changed, then the same figures", async (t) => {
  const one = await openPage(t);
  await one.locator(at("births-change-slider")).press("ArrowLeft");
  await one.locator(at("births-change-slider")).press("ArrowLeft");
  const [value, shown] = [await births(one), await figures(one)];
  const link = await share(one);
  assert.match(await one.locator(at("share-carries")).innerText(), /恩施市：.*与预设“恩施市·分学校”相比改了 1 项。/);
  const length = Number((await one.locator(at("share-length")).innerText()).match(/[\d\s]+/)[0].replace(/\s/g, ""));
  assert.equal(length, link.length);
  assert.ok(length < 300, link);
  assert.deepEqual(await axe(one), []);

  const two = await openPage(t, { path: `/${link.slice(link.indexOf("#"))}` });
  await two.locator("#incoming[open]").waitFor();
  const preset = await births(two);
  assert.notEqual(preset, value, "the results come later");
  assert.match(await two.locator(at("link-changes")).innerText(), /相比改了 1 项\s+.*→/);
  assert.deepEqual(await axe(two), []);
  assert.equal(new URL(two.url()).hash, "");
  await two.locator(at("link-show")).click();
  await two.locator("#incoming[open]").waitFor({ state: "detached" });
  assert.deepEqual([await births(two), await figures(two)], [value, shown]);
  await two.waitForTimeout(600);
  await two.reload();
  await waitForApp(two);
  assert.deepEqual([await births(two), await figures(two)], [value, shown], "a reload keeps it");
});

test("opening a link leaves the present work among the recent ones; not opening it changes nothing", async (t) => {
  const page = await openPage(t);
  const link = (await share(page)).split("#")[1];
  await page.locator(at("share-close")).click();
  await page.locator(at("births-change-slider")).press("ArrowLeft");
  const value = await births(page);
  await openAt(page, link);
  assert.match(await page.locator(at("link-changes")).innerText(), /没有改动/);
  await page.locator(at("incoming-close")).click();
  assert.equal(await births(page), value);
  await openAt(page, link);
  await page.locator(at("link-show")).click();
  await page.waitForTimeout(600);
  assert.notEqual(await births(page), value);
  await page.locator(at("files-button")).click();
  assert.equal(await page.locator(`${at("recents")} li`).count(), 2);
  await page.locator(at("open-recent")).click();
  await page.waitForTimeout(200);
  assert.equal(await births(page), value);
});

test("says who can open a link to this computer, and offers the file", async (t) => {
  const page = await openPage(t);
  await share(page);
  assert.match(await page.locator(at("share-reach")).innerText(), /只有这台电脑能打开.*保存文件/);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(at("share-save")).click()]);
  assert.equal(JSON.parse(await readFile(await download.path(), "utf8")).xuewei, 3);
});

test("the link is copied", async (t) => {
  const page = await openPage(t, { context: { permissions: ["clipboard-read", "clipboard-write"] } });
  const link = await share(page);
  await page.locator(at("share-copy")).click();
  assert.equal(await page.locator(at("share-copied")).innerText(), "已复制。");
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link);
});

test("where copying is not allowed, the link is selected and says so", async (t) => {
  const page = await openPage(t);
  await page.evaluate(() => (document.execCommand = () => false));
  const link = await share(page);
  await page.locator(at("share-copy")).click();
  assert.match(await page.locator(at("share-copied")).innerText(), /Ctrl\+C/);
  const selected = await page.locator(at("share-link")).evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd));
  assert.equal(selected, link);
});

/** The dark squares of the page's code, line by line, as a camera would see them. */
const squares = (page) =>
  page.locator(at("qr")).evaluate(async (svg) => {
    const side = svg.viewBox.baseVal.width;
    const image = new Image();
    const copy = svg.cloneNode(true);
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    copy.setAttribute("width", side * 3);
    copy.setAttribute("height", side * 3);
    image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: side * 3, height: side * 3 });
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, side * 3, side * 3);
    const dark = (x, y) => data[((y * 3 + 1) * side * 3 + x * 3 + 1) * 4] < 128;
    return { side, shown: svg.getBoundingClientRect().width, rows: Array.from({ length: side }, (_, y) => Array.from({ length: side }, (_, x) => dark(x, y))) };
  });

for (const colorScheme of ["light", "dark"]) {
  test(`the QR code is one, and large enough (${colorScheme})`, async (t) => {
    const page = await openPage(t, { context: { colorScheme } });
    const link = await share(page);
    const { side, shown, rows } = await squares(page);
    // Bytes that a code of 17 + 4 × version squares holds with little correction, by ISO/IEC 18004.
    const room = [17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425, 458, 520, 586, 644];
    assert.equal(side, 17 + 4 * (1 + room.findIndex((bytes) => bytes >= link.length)) + 8);
    assert.ok(shown / side >= 4, `${shown / side} pixels a square`);
    const finder = (left, top) => {
      for (let y = -1; y <= 7; y++) {
        for (let x = -1; x <= 7; x++) {
          const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
          assert.equal(rows[top + y][left + x], ring !== 2 && ring !== 4, `${left + x} ${top + y}`);
        }
      }
    };
    finder(4, 4);
    finder(side - 11, 4);
    finder(4, side - 11);
    // Between the finders, dark and light in turn.
    for (let place = 12; place < side - 12; place++) assert.deepEqual([rows[10][place], rows[place][10]], Array(2).fill(place % 2 === 0));
    assert.ok(rows.every((row, y) => row.every((dark, x) => !dark || Math.min(x, y, side - 1 - x, side - 1 - y) >= 4)), "a white margin");
  });
}

test("damaged, foreign and hostile links end in a sentence, and the page stands", async (t) => {
  const page = await openPage(t);
  const before = await figures(page);
  const link = packed({ model: 1, scenarios: [{ of: "example@1" }] });
  for (const [fragment, said] of [
    [link.slice(0, -3), /损|完整/],
    ["一个章节", /链接/],
    ["9.abc", /版本|9/],
    [packed({ model: 1, scenarios: [{ of: "atlantis@1" }] }), /atlantis@1/],
    [packed({ model: 1, scenarios: [{ of: "example@1", is: { colour: 1 } }] }), /colour/],
    [`1.${deflateSync(Buffer.alloc(40 << 20, 32)).toString("base64url")}`, /太|长|大/],
    [`1.${"e".repeat(1 << 20)}`, /太|长|大/],
  ]) {
    const started = Date.now();
    await openAt(page, fragment);
    assert.ok(Date.now() - started < 5000);
    assert.match(await page.locator("#incoming").innerText(), said);
    assert.match(await page.locator("#incoming").innerText(), /这个链接打不开[\s\S]*页面上的内容没有变动/);
    await page.locator(at("incoming-close")).click();
    assert.deepEqual(await figures(page), before);
  }
  const fresh = await openPage(t, { path: `/#${link.slice(0, -3)}` });
  await fresh.locator("#incoming[open]").waitFor();
  await fresh.locator(at("incoming-close")).click();
  assert.deepEqual(await figures(fresh), before);
});

test("another model is told before the results", async (t) => {
  const page = await openPage(t);
  await openAt(page, packed({ model: 2, scenarios: [{ of: "example@1" }] }));
  assert.match(await page.locator(at("link-warning")).innerText(), /2/);
  await page.locator(at("link-show")).click();
  assert.match(await page.locator(at("place")).innerText(), /算例/);
});

test("what is too long to scan has no code, and what is too long for a link is offered as a file", async (t) => {
  const page = await openPage(t);
  // Letters by chance, which nothing makes shorter.
  const random = (length) => Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(Math.random() * 20_000))).join("");
  const note = (letters) => packed({ model: 1, scenarios: [{ of: "example@1", is: { note: random(letters) } }] });
  await openAt(page, note(500));
  await page.locator(at("link-show")).click();
  await share(page);
  assert.equal(await page.locator(at("qr")).count(), 0);
  assert.match(await page.locator(at("qr-too-long")).innerText(), /600/);
  await page.locator(at("share-close")).click();

  const sources = Array.from({ length: 12 }, (_, place) => ({ field: `zones[${place}]`, status: "local", source: random(3000) }));
  const file = { xuewei: 1, scenarios: [{ id: "a", base_year: 2020, county: "某县", sources }] };
  await page.locator(at("files-button")).click();
  await page.locator(at("file")).setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
  await page.locator("#files[open]").waitFor({ state: "detached" });
  await page.locator(at("share-button")).click();
  await page.locator(at("share-too-long")).waitFor();
  assert.equal(await page.locator(at("share-link")).count(), 0);
});

test("batch makes and opens the same links", async (t) => {
  const page = await openPage(t);
  await page.locator(at("births-change-slider")).press("ArrowLeft");
  const link = await share(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(at("share-save")).click()]);
  const file = await readFile(await download.path(), "utf8");
  assert.equal(execFileSync(batch, ["open", link], { encoding: "utf8" }), file);
  const path = `${await download.path()}.json`;
  await writeFile(path, file);
  assert.equal(execFileSync(batch, ["link", path, "--address", link.split("#")[0]], { encoding: "utf8" }).trim(), link);
});
