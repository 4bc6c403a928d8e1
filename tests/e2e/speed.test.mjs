// How long the comparison of six scenarios of twenty zones and forty projects takes to answer. Printed, never asserted: the machine is shared.
import { assert, openPage, test, waitForApp } from "./harness.mjs";
import { quantile, shown, stopwatch } from "./timing.mjs";

const at = (name) => `[data-test="${name}"]`;

/** Half villages, links into the towns, two projects to a zone; the scenarios differ in births, urbanisation and projects. */
function workspace() {
  const zones = Array.from({ length: 20 }, (_, place) => ({
    id: `zone-${place}`,
    name: `第${place + 1}片区`,
    kind: place % 2 ? "rural" : "town",
    kindergarten: [300, 320, 340],
    pupils: Array.from({ length: 9 }, (_, grade) => 400 + 10 * grade),
    rooms: { kindergarten: { public: 30, inclusive: 10 }, primary: { public: 55 }, junior: { public: 24 } },
  }));
  const projects = Array.from({ length: 40 }, (_, place) => ({
    id: `project-${place}`,
    name: `第${place + 1}个项目`,
    first_year: 2022 + (place % 8),
    cost: 3e7,
    effects: [{ zone: `zone-${place % 20}`, stage: place < 20 ? "primary" : "junior", rooms: 6 }],
  }));
  const links = zones.filter((_, place) => place % 2).map(({ id }, place) => ({ from: id, to: `zone-${2 * place}`, by: "target" }));
  const scenarios = Array.from({ length: 6 }, (_, number) => ({
    id: `plan-${number}`,
    name: `方案 ${number + 1}`,
    county: "大县",
    base_year: 2020,
    horizon: 15,
    births: {
      by_year: Object.fromEntries(Array.from({ length: 17 }, (_, place) => [2008 + place, 10_000 - 100 * place])),
      change: { 2025: -0.02 - number / 100 },
    },
    urbanisation: { now: 0.5, target: 0.65 + number / 50, year: 2035 },
    zones,
    links,
    projects: projects.map((project, place) => (place % 6 < number ? { ...project, on: false } : project)),
  }));
  return JSON.stringify({ xuewei: 2, scenarios });
}

test("how long the comparison of six scenarios takes to answer", async (t) => {
  const page = await openPage(t);
  await page.click(at("files-button"));
  await page.setInputFiles("#files input[type=file]", {
    name: "six.xuewei.json",
    mimeType: "application/json",
    buffer: Buffer.from(workspace()),
  });
  await page.locator("#files[open]").waitFor({ state: "detached" });
  // A change to be undone and done again: all six are there, one of them another.
  await page.fill(at("births-change-number"), "-6");
  await page.press(at("births-change-number"), "Enter");
  await page.click(at("tab-compare"));
  await page.locator(at("differences")).waitFor();
  const timed = await stopwatch(page);
  const figures = () => page.locator(at("totals")).innerText();
  const before = await figures();
  await page.click(at("undo"));
  await page.click(at("tab-compare"));
  assert.notEqual(await figures(), before, "the comparison follows a change");
  await page.click(at("redo"));
  await page.click(at("tab-compare"));
  assert.equal(await figures(), before);

  // Undo and redo lead back to where a change was made: the tab is turned to again, and its answer counted with it.
  const clicks = (...names) => `(async () => {
    for (const name of ${JSON.stringify(names)}) document.querySelector('[data-test="' + name + '"]').click();
    await rest();
  })()`;
  const choice = (group, place) => `(async () => {
    document.querySelectorAll('[data-test="${group}"] button')[${place}].click();
    await rest();
  })()`;
  const option = (list, place) => `(async () => {
    const list = document.querySelector('[data-test="${list}"]');
    list.selectedIndex = ${place};
    list.dispatchEvent(new Event("change", { bubbles: true }));
    await rest();
  })()`;
  const actions = {
    "another base": (turn) => option("compare-base", turn % 6),
    "another stage": (turn) => choice("compare-stage", turn % 3),
    "another measure": (turn) => choice("difference-measure", turn % 4),
    "a change of one scenario, and back to the comparison": (turn) => clicks(turn % 2 ? "redo" : "undo", "tab-compare"),
  };
  const rests = [];
  for (let turn = 0; turn < 30; turn++) rests.push((await timed("rest()"))[0]);
  const own = quantile(rests, 0.5);
  for (const [name, script] of Object.entries(actions)) {
    const works = [];
    for (let turn = 0; turn < 60; turn++) works.push((await timed(script(turn)))[0] - own);
    t.diagnostic(`${name}: ${shown(works)} ms of main-thread work, its frame included (median / 95 % of ${works.length}); a frame has 16.7`);
  }
  await waitForApp(page);
});
