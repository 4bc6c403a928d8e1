// Nothing is lost: reload, crash, full storage, storage switched off, two tabs on one work, files of every sort.
import { readFile } from "node:fs/promises";
import { assert, axe, openPage, setLanguage, test, waitForApp } from "./harness.mjs";
import { cell, put, turn } from "./sheet.mjs";

const at = (name) => `[data-test="${name}"]`;
const slider = (page) => page.locator(at("births-change-slider"));
const births = (page) => slider(page).inputValue();
const figures = async (page) => (await page.locator(`${at("heat")} tbody`).innerText()).match(/\d[\d.]*/g);
const kept = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("xuewei.work.")));
const notice = (page, text) => page.locator(at("notice"), { hasText: text });

/** Moves the lever of births by a step, and waits until that is kept. */
async function change(page, key = "ArrowLeft") {
  await slider(page).press(key);
  await page.waitForTimeout(600);
}

/** Another tab of the same browser. */
async function anotherTab(page, path = "/") {
  const other = await page.context().newPage();
  await other.goto(page.origin + path);
  await waitForApp(other);
  return other;
}

async function openFiles(page) {
  await page.locator(at("files-button")).click();
  await page.locator(`#files[open]`).waitFor();
}

async function saved(page) {
  await openFiles(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(at("save")).click()]);
  await page.locator(at("files-close")).click();
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

const bring = (page, name, text) =>
  page.locator(at("file")).setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });

test("looking keeps nothing; a change is kept within half a second, and a reload brings it back", async (t) => {
  const page = await openPage(t);
  await page.locator(`${at("stage")} button`).last().click();
  await page.waitForTimeout(600);
  assert.deepEqual(await kept(page), []);
  const before = await births(page);
  const started = Date.now();
  await slider(page).press("ArrowLeft");
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith("xuewei.work.")), null, { polling: 20 });
  assert.ok(Date.now() - started < 1000, `kept after ${Date.now() - started} ms`);
  const [value, shown] = [await births(page), await figures(page)];
  assert.notEqual(value, before);
  await page.reload();
  await waitForApp(page);
  assert.deepEqual([await births(page), await figures(page)], [value, shown]);
  assert.match(await page.locator("#heat-title").innerText(), /初中/, "the table is on the same stage");
  assert.equal(await page.locator(at("notice")).count(), 0);
  assert.equal((await kept(page)).length, 1);
});

test("a change right before a reload is kept as well", async (t) => {
  const page = await openPage(t);
  await slider(page).press("ArrowLeft");
  const value = await births(page);
  await page.reload();
  await waitForApp(page);
  assert.equal(await births(page), value);
});

test("what is still being typed when the page goes is taken and kept", async (t) => {
  const page = await openPage(t);
  const number = page.locator(at("births-change-number"));
  await number.selectText();
  await page.keyboard.type("-9");
  await page.reload();
  await waitForApp(page);
  assert.equal(parseFloat((await number.inputValue()).replace("−", "-")), -9);
  await page.locator(at("tab-data")).click();
  await turn(page, "pupils");
  await page.locator(cell(0, 3)).click();
  await page.keyboard.type("777");
  await page.reload();
  await waitForApp(page);
  assert.equal(await page.locator(cell(0, 3)).innerText(), "777");
  // An open cell, and a text that can't be taken.
  await page.locator(cell(1, 3)).dblclick();
  await page.keyboard.type("许多");
  const other = await anotherTab(page);
  await page.close();
  await other.reload();
  await waitForApp(other);
  assert.match(await other.locator(cell(1, 3)).innerText(), /许多/);
});

test("what is being typed is kept when a phone puts the page away, and is still on the page", async (t) => {
  const page = await openPage(t);
  await page.locator(at("tab-data")).click();
  await turn(page, "pupils");
  await page.locator(cell(0, 3)).click();
  await page.keyboard.type("777");
  await page.evaluate(() => Object.defineProperty(document, "visibilityState", { get: () => "hidden", configurable: true }));
  // Between two listeners of the browser's own event the page is drawn anew; between those of a script's it is not.
  for (const _ of ["take", "keep"]) await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")) && undefined);
  assert.equal((await kept(page)).length, 1, "without waiting");
  assert.equal(await page.locator(cell(0, 3)).innerText(), "777");
  const other = await anotherTab(page);
  assert.equal(await other.locator(cell(0, 3)).innerText(), "777");
  // One step of undo takes it back.
  await page.evaluate(() => delete document.visibilityState);
  await page.keyboard.press("Control+z");
  assert.notEqual(await page.locator(cell(0, 3)).innerText(), "777");
});

test("what was typed and cannot be taken comes back, too", async (t) => {
  const page = await openPage(t);
  await page.locator(at("tab-data")).click();
  await turn(page, "pupils");
  await put(page, 0, 3, "许多");
  await page.waitForTimeout(600);
  await page.reload();
  await waitForApp(page);
  assert.match(await page.locator(cell(0, 3)).innerText(), /许多/);
  const other = await anotherTab(page);
  assert.match(await other.locator(cell(0, 3)).innerText(), /许多/, "on the same tab and table");
});

test("a crash loses nothing that is a second old", async (t) => {
  const page = await openPage(t);
  await change(page);
  const value = await births(page);
  await page.waitForTimeout(400);
  const session = await page.context().newCDPSession(page);
  session.send("Page.crash").catch(() => {});
  await page.waitForEvent("crash");
  const other = await anotherTab(page);
  assert.equal(await births(other), value);
  await notice(other, "接着上次的工作：恩施市，今天").waitFor();
  assert.deepEqual(await axe(other), []);
});

test("a new tab goes on with the last work, and offers to begin anew", async (t) => {
  const page = await openPage(t);
  const preset = await births(page);
  await change(page);
  const value = await births(page);
  const other = await anotherTab(page);
  await other.locator(at("notice-anew")).click();
  await other.locator(at("notice")).waitFor({ state: "detached" });
  assert.equal(await births(other), preset);
  // The preset again is no work yet; what was there is still in the list.
  await other.waitForTimeout(600);
  assert.equal((await kept(other)).length, 1);
  await openFiles(other);
  await other.locator(at("open-recent")).click();
  assert.equal(await births(other), value);
});

test("several works stand in a list, are deleted and brought back", async (t) => {
  const page = await openPage(t);
  await change(page);
  await openFiles(page);
  assert.deepEqual(await axe(page), []);
  assert.match(await page.locator(`${at("recents")} li`).innerText(), /恩施市\s+今天 \d+:\d\d · 2 个情景\s+正在进行/);
  await page.locator(at("example@1")).click();
  await change(page);
  await openFiles(page);
  assert.equal(await page.locator(`${at("recents")} li`).count(), 2);
  await page.locator(at("delete-recent")).click();
  assert.equal((await kept(page)).length, 1);
  await page.getByRole("button", { name: /撤销删除/ }).click();
  assert.equal((await kept(page)).length, 2);
  await page.locator(at("delete-recent")).click();
  await page.keyboard.press("Escape");
  assert.ok(await page.locator(at("files-button")).evaluate((button) => button === document.activeElement), "the keyboard is back");
  await openFiles(page);
  assert.equal(await page.locator(`${at("recents")} li`).count(), 1);
});

test("a full storage is told, and loses nothing", async (t) => {
  const page = await openPage(t);
  await change(page);
  await page.evaluate(() => {
    let text = "x".repeat(1 << 20);
    for (let place = 0; text; ) {
      try {
        localStorage.setItem(`filler${place}`, text);
        place += 1;
      } catch {
        text = text.slice(text.length / 2 + 0.5);
      }
    }
  });
  const before = await births(page);
  // Longer than what is kept: names of many letters do not compress away.
  await page.evaluate(() => {
    const own = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
      if (key.startsWith("xuewei.work.") && Object.keys(localStorage).some((name) => name.startsWith("filler"))) {
        throw new DOMException("full", "QuotaExceededError");
      }
      return own.call(this, key, text);
    };
  });
  await change(page);
  const value = await births(page);
  assert.notEqual(value, before);
  await notice(page, "存储空间已满").waitFor();
  assert.deepEqual(await axe(page), []);
  // Nothing takes the place of what is not kept without a question.
  await openFiles(page);
  await page.locator(at("example@1")).click();
  await notice(page, "打开别的就没有了").waitFor();
  assert.equal(await births(page), value);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(at("notice-save")).click()]);
  assert.equal(JSON.parse(await readFile(await download.path(), "utf8")).scenarios.length, 2);
  await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("filler")).forEach((key) => localStorage.removeItem(key)));
  await change(page);
  const last = await births(page);
  await page.reload();
  await waitForApp(page);
  assert.equal(await births(page), last);
});

test("a browser that keeps nothing says so once, and goes on working", async (t) => {
  const page = await openPage(t);
  await page.addInitScript(() => {
    const refuse = { get: () => { throw new DOMException("no", "SecurityError"); } };
    Object.defineProperty(window, "localStorage", refuse);
    Object.defineProperty(window, "sessionStorage", refuse);
  });
  await page.reload();
  await waitForApp(page);
  const before = await births(page);
  assert.equal(await page.locator(at("notice")).count(), 0);
  await change(page);
  await notice(page, "浏览器不允许保存").waitFor();
  await page.locator(at("notice-close")).click();
  await change(page);
  assert.equal(await page.locator(at("notice")).count(), 0);
  assert.notEqual(await births(page), before);
  await openFiles(page);
  await page.getByText("浏览器不允许保存，这里是空的").waitFor();
});

test("two tabs on one work are told of each other, and both versions stay", async (t) => {
  const one = await openPage(t);
  await change(one);
  const two = await anotherTab(one);
  await change(two);
  const theirs = await births(two);
  await notice(one, "另一个标签页改动了这份工作").waitFor();
  assert.notEqual(await births(one), theirs);
  await change(one, "ArrowRight");
  const mine = await births(one);
  await notice(one, "另存为副本").waitFor();
  assert.equal((await kept(one)).length, 2);
  assert.equal(await births(two), theirs);
  assert.equal(await notice(two, "另一个标签页").count(), 0);
  await one.locator(at("notice-take")).click();
  await one.waitForTimeout(100);
  assert.equal(await births(one), theirs);
  await openFiles(one);
  await one.locator(at("open-recent")).click();
  assert.equal(await births(one), mine);
});

test("of two tabs that write in the same instant, the one that lost keeps a copy and says so", async (t) => {
  const one = await openPage(t);
  await change(one);
  const [key] = await kept(one);
  const two = await anotherTab(one);
  await two.locator(at("notice-close")).click();
  // What the other has written reaches this tab only after it has written itself, as it may between two processes.
  await two.evaluate((key) => {
    const [before, get, set] = [localStorage.getItem(key), Storage.prototype.getItem, Storage.prototype.setItem];
    Storage.prototype.getItem = function (name) {
      return name === key ? before : get.call(this, name);
    };
    Storage.prototype.setItem = function (name, text) {
      if (name === key) Object.assign(Storage.prototype, { getItem: get, setItem: set });
      set.call(this, name, text);
    };
  }, key);
  await slider(one).press("ArrowLeft");
  await one.waitForFunction(([key, before]) => localStorage.getItem(key) !== before, [key, await one.evaluate((key) => localStorage.getItem(key), key)]);
  await change(two, "ArrowRight");
  const [mine, theirs] = [await births(one), await births(two)];
  assert.notEqual(mine, theirs);
  await notice(one, "您在这里的改动已另存为副本").waitFor();
  assert.equal((await kept(one)).length, 2);
  assert.equal(await two.locator(at("notice")).count(), 0, "the other has lost nothing");
  for (const [page, value] of [[one, mine], [two, theirs]]) {
    await page.reload();
    await waitForApp(page);
    assert.equal(await births(page), value);
  }
});

test("the other tab’s version, or a copy of mine", async (t) => {
  const one = await openPage(t);
  await change(one);
  const mine = await births(one);
  const two = await anotherTab(one);
  await change(two);
  await one.locator(at("notice-copy")).click();
  await notice(one, "另存为副本").waitFor();
  assert.equal((await kept(one)).length, 2);
  assert.equal(await births(one), mine);
  const three = await anotherTab(one);
  await change(three);
  await one.locator(at("notice-take")).waitFor();
});

test("what is damaged does not keep the page from starting", async (t) => {
  const page = await openPage(t);
  await change(page);
  const [key] = await kept(page);
  await page.evaluate((key) => localStorage.setItem(key, localStorage.getItem(key).slice(0, -7)), key);
  await page.reload();
  await waitForApp(page);
  await notice(page, "上次的工作已损坏").waitFor();
  await change(page);
  assert.equal((await kept(page)).length, 2, "what is damaged is left as it is");
});

test("a file is saved and opened again, chosen or dropped", async (t) => {
  const page = await openPage(t);
  await change(page);
  const [value, shown] = [await births(page), await figures(page)];
  const { name, text } = await saved(page);
  assert.equal(name, "恩施市.xuewei.json");
  await openFiles(page);
  await page.locator(at("example@1")).click();
  await page.locator("#files[open]").waitFor({ state: "detached" });
  await openFiles(page);
  await bring(page, name, `\ufeff${text}`);
  await page.locator("#files[open]").waitFor({ state: "detached" });
  assert.deepEqual([await births(page), await figures(page)], [value, shown]);

  const file = JSON.parse(text);
  file.scenarios.push({ ...file.scenarios[1], id: "third" });
  file.scenarios.forEach((scenario) => (scenario.county = "某县"));
  const data = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "b.xuewei.json"));
    return data;
  }, JSON.stringify(file));
  await page.dispatchEvent("body", "dragover", { dataTransfer: data });
  await page.locator(at("drop")).waitFor();
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
  await page.getByText("某县").first().waitFor();
  assert.equal(await page.locator(at("drop")).count(), 0);
  assert.equal(JSON.parse((await saved(page)).text).scenarios.length, 3);
});

test("a file that can’t be opened says why, and leaves the work as it was", async (t) => {
  const page = await openPage(t);
  await change(page);
  const value = await births(page);
  const { text } = await saved(page);
  const damaged = JSON.parse(text);
  damaged.scenarios[1].zones.forEach((zone) => (zone.pupils[2] = "x"));
  for (const [content, said] of [
    ["PK\u0003\u0004", /JSON/],
    ['{"a": 1}', /xuewei/],
    [text.slice(0, 2000), /JSON/],
    [text.replace(/"xuewei": \d+/, '"xuewei": 9'), /9/],
    [JSON.stringify(damaged), /pupils\.G3[\s\S]*……另有 \d+ 处/],
    [" ".repeat((16 << 20) + 1), /16/],
  ]) {
    await openFiles(page);
    await bring(page, "别处的.json", content);
    await page.locator("#incoming[open]").waitFor();
    assert.match(await page.locator(at("refused-problems")).innerText(), said);
    assert.match(await page.locator("#incoming").innerText(), /别处的\.json[\s\S]*您的工作没有变动/);
    assert.ok((await page.locator(`${at("refused-problems")} li`).count()) <= 9);
    await page.locator(at("incoming-close")).click();
    assert.equal(await births(page), value);
  }
  assert.equal((await kept(page)).length, 1);
});

for (const lang of ["zh", "en"]) {
  test(`axe finds nothing wrong with the dialogs (${lang})`, async (t) => {
    const page = await openPage(t, { lang });
    await setLanguage(page, lang);
    await change(page);
    await openFiles(page);
    assert.deepEqual(await axe(page), []);
    await bring(page, "a.json", "{}");
    await page.locator("#incoming[open]").waitFor();
    assert.deepEqual(await axe(page), []);
  });
}
