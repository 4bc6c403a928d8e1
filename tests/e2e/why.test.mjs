// Why do two scenarios differ: answered by a worker, or where there is none on the page; the newest question wins; it can be stopped.
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { assert, axe, openPage, scrollsSideways, settled, test, waitForApp } from "./harness.mjs";

const at = (name) => `[data-test="${name}"]`;
const batch = process.env.XUEWEI_BATCH || fileURLToPath(new URL("../../target/debug/batch", import.meta.url));
const run = (...what) => execFileSync(batch, what, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
const stages = { 幼儿园: "kindergarten", 小学: "primary", 初中: "junior" };
const kinds = { 全市: "*", 城区: "*city", 镇区: "*town", 乡村: "*rural" };
const plain = (text) => Number(text.replace(/[\s,+]/g, "").replace("−", "-"));

/** A plan with few changes, one that takes seconds, one without anything new. */
function scenarios() {
  const [base] = JSON.parse(run("preset", "enshi@1")).scenarios;
  const other = (id, change) => {
    const scenario = structuredClone({ ...base, id, name: { zh: id, en: id } });
    change(scenario);
    return scenario;
  };
  const later = (projects) => projects.forEach((project) => (project.first_year += 2));
  const few = other("few", (plan) => {
    plan.births.change = { 2026: -0.05 };
    plan.urbanisation.target = 0.75;
    later(plan.projects.filter(({ effects }) => effects.some(({ stage }) => stage === "primary")).slice(0, 3));
  });
  const many = other("many", (plan) => {
    plan.births.change = { 2026: -0.05 };
    plan.urbanisation.target = 0.75;
    plan.gross_ratio = 0.93;
    plan.arrivals = [];
    plan.estates = [];
    later(plan.projects);
    for (let number = 0; number < 12; number += 1) {
      const effects = [{ zone: plan.zones[number % 5].id, stage: "primary", rooms: 2 + number }];
      plan.projects.push({ id: `new_${number}`, first_year: 2024 + (number % 4), effects });
    }
  });
  return [base, few, many, other("same", () => {})];
}

const text = JSON.stringify({ xuewei: 2, scenarios: scenarios() });
const folder = await mkdtemp(join(tmpdir(), "why-"));
const file = join(folder, "why.xuewei.json");
await writeFile(file, text);

async function opened(t, { scenario, before, blocked, ...options } = {}) {
  const page = await openPage(t, options);
  if (blocked) await page.context().route(blocked, (route) => route.abort());
  if (before) {
    await page.addInitScript(before);
    await page.reload();
    await waitForApp(page);
  }
  await page.locator(at("files-button")).click();
  await page.locator(at("file")).setInputFiles({ name: "why.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.locator("#files[open]").waitFor({ state: "detached" });
  assert.equal(page.workers().length, 0, "a worker before it is needed");
  await page.locator(at("tab-compare")).click();
  await page.locator(at("why")).waitFor();
  if (scenario) await choose(page, "why-scenario", scenario);
  return page;
}

const choose = async (page, name, label) => {
  await page.locator(at(name)).selectOption({ label });
  await settled(page);
};
const chosen = (page, name) => page.locator(`${at(name)} option:checked`).innerText();
const answered = (page, timeout = 60_000) =>
  page.waitForFunction(
    () =>
      document.querySelector('[data-test="waterfall"]') &&
      !document.querySelector('.turn[aria-busy="true"], tr[aria-busy="true"], .why-answer.dim, .why-standing:not(.idle)'),
    null,
    { timeout },
  );

/** The table: its rows by kind, name and number. */
const rows = (page) =>
  page.locator(`${at("waterfall")} tbody tr`).evaluateAll((all) =>
    all.map((row) => ({
      kind: row.className.split(" ")[0],
      name: row.querySelector("th").innerText.trim(),
      number: row.querySelector(".number").firstChild.textContent,
      error: row.querySelector(".number small")?.innerText ?? "",
    })),
  );

/** What batch says to the same question: the sentence, factors and projects with both figures. */
async function asked(page, id) {
  const [stage, year] = [await chosen(page, "why-stage"), parseInt(await chosen(page, "why-year"))];
  const place = await chosen(page, "why-area");
  const area = kinds[place] ?? scenarios()[0].zones.find(({ name }) => name.zh === place).id;
  const [sentence, ...lines] = run("--lang", "zh", "why", file, id, area, stages[stage], String(year)).trimEnd().split("\n");
  const told = lines.map((line) => {
    const [name, short, idle, error] = line.split("\t");
    return { kind: name.startsWith(" ") ? "project" : "part", name: name.trim(), figures: [Number(short), Number(idle)], error };
  });
  return { sentence, told };
}

async function agrees(page, id, figure) {
  // What is not built any more is called so.
  const names = Object.fromEntries(
    scenarios().flatMap(({ projects }) => projects.flatMap(({ id, name }) => ["", "不建"].map((not) => [not + (name?.zh ?? id), id]))),
  );
  const [shown, { told }] = [await rows(page), await asked(page, id)];
  const parts = shown.filter(({ kind }) => kind !== "total");
  const shows = ({ figures }) => Math.abs(figures[figure]) >= 0.5;
  // A programme that comes to nothing is told where its projects do not.
  const built = told.some((one) => one.kind === "project" && shows(one));
  const expected = told.filter((one) => shows(one) || (built && one.name === "建设计划"));
  assert.deepEqual(parts.map(({ kind, name }) => [kind, names[name] ?? name]), expected.map(({ kind, name }) => [kind, name]));
  for (const [place, { name, number }] of parts.entries()) {
    const exact = expected[place].figures[figure];
    // Rounded to a neighbour, so that what is shown adds up.
    assert.ok(Math.abs(plain(number) - exact) < 1, `${name}: the page shows ${number}, batch has ${exact}`);
  }
  const [from, to] = shown.filter(({ kind }) => kind === "total").map(({ number }) => plain(number));
  const sum = (wanted) => parts.filter(({ kind }) => kind === wanted).reduce((sum, { number }) => sum + plain(number), 0);
  assert.equal(sum("part"), to - from, "the parts shown add up");
  const programme = parts.find(({ name }) => name === "建设计划");
  if (built && programme) assert.equal(sum("project"), plain(programme.number), "the projects shown add up");
  return { parts, told };
}

test("a worker answers, with batch's sentence and figures, and the page stays free", async (t) => {
  const page = await opened(t, { scenario: "few" });
  await choose(page, "why-area", "全市");
  await answered(page);
  assert.equal(page.workers().length, 1);
  assert.equal(await page.locator(at("why-on-page")).count(), 0);
  const sentence = (await page.locator(at("why-sentence")).innerText()).trim();
  assert.equal(sentence, (await asked(page, "few")).sentence);
  const short = /缺口/.test(sentence) ? 0 : 1;
  assert.ok((await agrees(page, "few", short)).parts.length > 1, "nothing differs");
  await page.locator(`${at("why-figure")} button`).nth(1 - short).click();
  await answered(page);
  await agrees(page, "few", 1 - short);
  for (const stage of Object.keys(stages)) {
    await choose(page, "why-stage", stage);
    await answered(page);
    await agrees(page, "few", 1 - short);
  }
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(at("why-save")).click()]);
  assert.match(download.suggestedFilename(), /^恩施市-.+-few\.csv$/);
  const [head, first, ...lines] = (await readFile(await download.path(), "utf8")).trimEnd().split("\r\n").map((line) => line.split(","));
  assert.match(head.join(), /^\ufeff因素,(缺口|闲置)（个）,±$/);
  assert.equal(Math.round(first[1]), plain((await rows(page))[0].number));
  const last = lines.find(([name]) => name === "few");
  const parts = lines.filter((line) => line !== last && !line[0].startsWith(" "));
  const sum = parts.reduce((total, [, value]) => total + Number(value), 0);
  // Parts that show as 0 stand there as 0.
  assert.ok(parts.length >= 2 && Math.abs(last[1] - first[1] - sum) < 0.5 * parts.length, JSON.stringify({ first, lines }));
  assert.deepEqual(await axe(page), []);
});

test("projects that are too many are drawn, with their errors, and it can be stopped and begun again", async (t) => {
  const page = await opened(t, { scenario: "many" });
  await page.locator(at("why-stop")).click();
  await page.locator(at("why-standing"), { hasText: "已停止" }).waitFor();
  await page.waitForTimeout(300);
  assert.equal(await page.locator(at("waterfall")).count(), 0, "a stopped question is not answered");
  await page.locator(at("why-again")).click();
  const bar = page.locator(`${at("why-standing")} progress`);
  const progress = [];
  while (await bar.count()) {
    progress.push(await bar.evaluate((bar) => bar.value).catch(() => Infinity));
    await page.waitForTimeout(100);
  }
  assert.ok(progress.length > 2 && new Set(progress).size > 2, `progress: ${progress}`);
  assert.deepEqual(progress, [...progress].sort((one, other) => one - other));
  await answered(page);
  const { parts, told } = await agrees(page, "many", /缺口/.test(await page.locator(at("why-sentence")).innerText()) ? 0 : 1);
  const projects = parts.filter(({ kind }) => kind === "project");
  assert.ok(projects.length > 3 && projects.every(({ error }) => /^± \d/.test(error)), JSON.stringify(projects));
  assert.ok(told.some(({ error }) => error?.startsWith("±")));
  assert.equal(page.workers().length, 1);
});

test("the newest question wins", async (t) => {
  const page = await opened(t, { scenario: "many" });
  await page.locator(at("why-stop")).waitFor();
  await choose(page, "why-year", "2027 学年");
  await page.locator(at("why-stop")).waitFor();
  await choose(page, "why-scenario", "few");
  await choose(page, "why-year", "2031 学年");
  await answered(page);
  const sentence = await page.locator(at("why-sentence")).innerText();
  assert.equal(sentence, (await asked(page, "few")).sentence);
  assert.match(sentence, /2031 学年/);
  await page.waitForTimeout(500);
  assert.equal(await page.locator(at("why-sentence")).innerText(), sentence, "an old answer came late");
});

test("without workers the page works in slices and says so", async (t) => {
  const page = await opened(t, { scenario: "few", before: () => delete window.Worker });
  await choose(page, "why-area", "全市");
  await answered(page);
  assert.match(await page.locator(at("why-on-page")).innerText(), /分段计算/);
  assert.equal(page.workers().length, 0);
  await agrees(page, "few", /缺口/.test(await page.locator(at("why-sentence")).innerText()) ? 0 : 1);
  // The page can still be used while it works.
  await choose(page, "why-scenario", "many");
  await page.locator(at("why-stop")).click();
  await page.locator(at("why-standing"), { hasText: "已停止" }).waitFor();
});

test("a question that brings down a worker has failed, and the next one has a new worker", async (t) => {
  const page = await opened(t, { scenario: "many", expected: [/gone astray/] });
  await page.locator(at("why-stop")).waitFor();
  await page.waitForTimeout(300);
  const [first] = page.workers();
  await first.evaluate(() => void setTimeout(() => { throw new Error("gone astray"); }));
  await page.locator(at("why-standing"), { hasText: "没有算出来" }).waitFor();
  assert.equal(await page.locator(at("why-on-page")).count(), 0, "the page goes on with what brought down a worker");
  assert.equal(await page.locator(at("waterfall")).count(), 0);
  assert.equal(page.workers().length, 0);
  await page.locator(at("why-again")).click();
  await page.locator(at("why-stop")).waitFor();
  await choose(page, "why-scenario", "few");
  await answered(page);
  assert.equal(page.workers().length, 1);
  assert.equal(await page.locator(at("why-on-page")).count(), 0);
  await agrees(page, "few", /缺口/.test(await page.locator(at("why-sentence")).innerText()) ? 0 : 1);
});

test("a worker that makes nothing of a question is not asked for ever", async (t) => {
  const page = await opened(t, {
    scenario: "few",
    before: () => {
      const post = Worker.prototype.postMessage;
      let garble = true;
      Worker.prototype.postMessage = function (message) {
        const garbled = garble && typeof message === "string";
        if (garbled) garble = false;
        return post.call(this, garbled ? "nonsense" : message);
      };
    },
  });
  await page.locator(at("why-standing"), { hasText: "没有算出来" }).waitFor();
  assert.equal(await page.locator(at("why-on-page")).count(), 0);
  await page.locator(at("why-again")).click();
  await answered(page);
  assert.equal(page.workers().length, 1);
  await agrees(page, "few", /缺口/.test(await page.locator(at("why-sentence")).innerText()) ? 0 : 1);
});

test("a worker that does not come is replaced by the page", async (t) => {
  const page = await opened(t, {
    scenario: "few",
    before: () => {
      const Real = window.Worker;
      window.Worker = function () { return new Real(URL.createObjectURL(new Blob(["nonsense("]))); };
    },
    expected: [/SyntaxError/],
  });
  await answered(page);
  await page.locator(at("why-on-page")).waitFor();
});

test("without the part that does the work the page does it", async (t) => {
  const page = await opened(t, {
    scenario: "few",
    blocked: "**/*-working.wasm",
    expected: [/working\.wasm/, /Failed to fetch/, /ERR_FAILED/],
  });
  await answered(page);
  await page.locator(at("why-on-page")).waitFor();
  await agrees(page, "few", /缺口/.test(await page.locator(at("why-sentence")).innerText()) ? 0 : 1);
});

test("what can't be asked is said", async (t) => {
  const page = await opened(t, { scenario: "same" });
  assert.match(await page.locator(at("why-nothing")).innerText(), /完全相同/);
  assert.equal(await page.locator(at("waterfall")).count(), 0);
});

test("between two years the parts add up", async (t) => {
  const page = await opened(t, { scenario: "few" });
  await page.locator(`${at("why-kind")} button`).nth(1).click();
  await settled(page);
  await choose(page, "why-area", "全市");
  for (const stage of Object.keys(stages)) {
    await choose(page, "why-stage", stage);
    const shown = await rows(page);
    const [first, last] = [shown[0], shown.at(-1)].map(({ number }) => plain(number));
    const sum = shown.slice(1, -1).reduce((total, { number }) => total + plain(number), 0);
    assert.ok(shown.length > 3 && Math.abs(last - first - sum) <= shown.length / 2, `${stage}: ${JSON.stringify(shown)}`);
    const sentence = await page.locator(at("why-sentence")).innerText();
    assert.match(sentence, new RegExp(`^${await chosen(page, "why-since")}.*${stage}.*${await chosen(page, "why-year")}`));
  }
  await choose(page, "why-since", "2025 学年");
  assert.equal(await chosen(page, "why-since"), "2025 学年");
  assert.ok(parseInt(await chosen(page, "why-year")) > 2025);
  assert.deepEqual(await axe(page), []);
});

test("on a phone the question stays within the window", async (t) => {
  const page = await opened(t, { scenario: "few", width: 390, height: 844, lang: "en" });
  await answered(page);
  assert.equal(await scrollsSideways(page), false);
  assert.deepEqual(await axe(page), []);
});
