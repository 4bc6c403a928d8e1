// How long the comparison of six scenarios of twenty zones and forty projects takes to answer. Printed, never asserted: the machine is shared.
import { assert, openPage, settled, test, waitForApp } from "./harness.mjs";
import { followFrames, shown } from "./timing.mjs";

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
  await followFrames(page);
  const figures = async () => {
    await settled(page);
    return page.locator(at("totals")).innerText();
  };
  const before = await figures();
  await page.click(at("undo"));
  await page.click(at("tab-compare"));
  assert.notEqual(await figures(), before, "the comparison follows a change");
  await page.click(at("redo"));
  await page.click(at("tab-compare"));
  assert.equal(await figures(), before);

  // Undo and redo lead back to where a change was made: the tab is turned to again, and its answer counted with it.
  const actions = {
    "the browser alone, another text and colour in every cell of the table of differences": (turn) => `
      for (const cell of document.querySelectorAll('[data-test="differences"] td')) {
        cell.firstChild.data = String(${turn % 2 ? 17 : 2400} + cell.cellIndex);
        cell.className = "${turn % 2 ? "short" : "idle"}";
      }`,
    "another base": (turn) => `
      const list = document.querySelector('[data-test="compare-base"]');
      list.selectedIndex = ${turn % 6};
      list.dispatchEvent(new Event("change", { bubbles: true }));`,
    "another stage": (turn) => `document.querySelectorAll('[data-test="compare-stage"] button')[${turn % 3}].click();`,
    "another measure": (turn) => `document.querySelectorAll('[data-test="difference-measure"] button')[${turn % 4}].click();`,
    "a change of one scenario, and back to the comparison": (turn) => `
      for (const name of ["${turn % 2 ? "redo" : "undo"}", "tab-compare"]) document.querySelector('[data-test="' + name + '"]').click();`,
  };
  for (const [name, script] of Object.entries(actions)) {
    const answers = [];
    for (let turn = 0; turn < 60; turn++) answers.push(await page.evaluate(`answer(() => { ${script(turn)} })`));
    const longest = answers.map((frames) => Math.max(...frames));
    const all = answers.map((frames) => frames.reduce((sum, frame) => sum + frame, 0));
    const own = answers.map(([frame]) => frame);
    t.diagnostic(`${name}: its frame ${shown(own)} ms, the longest frame ${shown(longest)}, all until it stands ${shown(all)} (median / 95 % of ${answers.length}); a frame has 16.7`);
  }
  await waitForApp(page);
});
