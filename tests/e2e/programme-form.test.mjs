// The form of a project in the tab 建设计划: all that a project has can be changed in it, and what is wrong is told at once.
import { assert, axe, openPage, scrollsSideways, test } from "./harness.mjs";
import { addProject, at, bar, county, field, fill, look, openCounty, row } from "./programme.mjs";

const fault = (page, name) => page.locator(at(`plan-field-${name}-fault`));
const remark = (page, name) => page.locator(at(`plan-field-${name}-remark`));

async function openForm(page, id) {
  await bar(page, id).focus();
  await page.keyboard.press("Enter");
  await page.locator("#plan-form[open]").waitFor();
}

const take = async (page) => {
  await page.click(at("plan-take"));
  await page.locator("#plan-form:not([open])").waitFor({ state: "attached" });
};

const words = {
  zh: { town: "城关镇", choose: /请选择/, more: /只有 72 间教室/, early: /最早\s*2023/, missing: /已不在学校表里/, gone: /并入旧校[\s\S]*lost/, years: /2024-2026/, cut: /多出部分不计/ },
  en: { town: "Town", choose: /choose one/, more: /only 72 rooms/, early: /2023/, missing: /no longer in the tables/, gone: /Into a school[\s\S]*lost/, years: /2024-2026/, cut: /They are not taken/ },
};

for (const [lang, say] of Object.entries(words)) {
  test(`what a project closes, who takes its pupils, its rooms and payments are changed in the form, ${lang}`, async (t) => {
    const page = await openPage(t, { lang });
    await openCounty(page);
    await addProject(page, 5, { zone: "town", schools: ["point"], receiver: "yifu", "first-year": "2022", cost: "300" });
    await look(page, say.town, 1);
    assert.equal((await row(page, "brought"))[2], -180);
    await openForm(page, "p1");
    assert.equal(await page.locator(field("closes-0")).inputValue(), "point");
    assert.equal(await page.locator(field("goes-to-0")).inputValue(), "yifu");
    // One more school closes; it is not chosen yet, and nothing is lost by trying.
    await page.click(at("plan-add-row-1"));
    await fill(page, "cost-years", "2021 2022");
    await page.click(at("plan-take"));
    assert.match(await fault(page, "closes-1").innerText(), say.choose);
    assert.equal(await page.evaluate(() => document.activeElement.id), "plan-field-closes-1");
    assert.equal(await page.locator(field("cost-years")).inputValue(), "2021 2022");
    await fill(page, "closes-1", "nine");
    await fill(page, "closing-stage-1", "primary");
    await fill(page, "goes-to-1", "yifu");
    // And rooms come where they go.
    await page.click(at("plan-add-row-0"));
    await fill(page, "place-0", "school:yifu");
    await fill(page, "effect-stage-0", "primary");
    await fill(page, "effect-0", "10");
    await take(page);
    await look(page, say.town, 1);
    assert.equal((await row(page, "brought"))[2], -180 - 18 * 45 + 450);
    assert.equal(await page.locator(`${at("plan-capital")} td`).evaluateAll((cells) => cells.filter((cell) => cell.textContent.trim()).length), 3, "two years of it, and what stood there");
    await openForm(page, "p1");
    assert.equal(await page.locator(field("cost-years")).inputValue(), "2021-2022");
    await page.click(at("plan-drop-row-1-0"));
    assert.equal(await page.evaluate(() => document.activeElement.id), "plan-add-row-1");
    await take(page);
    await look(page, say.town, 1);
    assert.equal((await row(page, "brought"))[2], -18 * 45 + 450);
    await page.click(at("plan-undo"));
    await look(page, say.town, 1);
    assert.equal((await row(page, "brought"))[2], -180 - 18 * 45 + 450);
  });

  test(`more than there is, too early, a school that is gone: told at once at the field, ${lang}`, async (t) => {
    const page = await openPage(t, { lang });
    // The baseline has what it needs; the plan names a school that is gone.
    const both = structuredClone(county);
    const [base] = both.scenarios;
    const gone = {
      id: "gone",
      name: { zh: "并入旧校", en: "Into a school" },
      kind: "merger",
      first_year: 2024,
      effects: [{ school: "lost", stage: "primary", rooms: 4 }],
      closures: [{ school: "point", receiver: "lost" }],
    };
    both.scenarios.push({ ...base, id: "plan", name: { zh: "方案", en: "Plan" }, projects: [...base.projects, gone] });
    both.baseline = "base";
    await openCounty(page, both);
    await page.click("#plan-1");
    // It names a school that is gone: the plan can't be computed, and the way to mend it is here.
    const broken = page.locator(at("plan-broken"));
    assert.match(await broken.innerText(), say.gone);
    assert.deepEqual(await axe(page), []);
    await page.click(at("plan-mend-gone"));
    await page.locator("#plan-form[open]").waitFor();
    assert.match(await fault(page, "goes-to-0").innerText(), say.missing);
    assert.match(await fault(page, "place-0").innerText(), say.missing);
    assert.deepEqual(await axe(page), []);
    await fill(page, "goes-to-0", "yifu");
    await fill(page, "place-0", "school:yifu");
    // Takes more rooms than there are: told, and taken all the same.
    await fill(page, "effect-0", "-60");
    assert.match(await page.locator(at("plan-remarks")).innerText(), say.cut);
    await fill(page, "effect-0", "6");
    assert.doesNotMatch(await page.locator(at("plan-remarks")).innerText(), say.cut);
    await fill(page, "cost-years", "soon");
    assert.match(await fault(page, "cost-years").innerText(), say.years);
    await fill(page, "cost-years", "");
    await take(page);
    await broken.waitFor({ state: "detached" });
    await look(page, say.town, 1);
    // Six rooms come and the four of the school that closes go: two of 45.
    assert.equal((await row(page, "brought"))[5], 90);
    // Opens before it can be built: said before all is entered, and does not keep the project from being added.
    await page.click(at("plan-add"));
    await page.locator("#plan-form[open]").waitFor();
    await fill(page, "rooms-primary", "24");
    await fill(page, "first-year", "2021");
    assert.match(await remark(page, "first-year").innerText(), say.early);
    await fill(page, "first-year", "2023");
    assert.equal(await remark(page, "first-year").count(), 0);
    // Closes more than there is.
    await page.selectOption(at("plan-kind"), { index: 5 });
    await fill(page, "zone", "villages");
    await fill(page, "stage", "primary");
    await fill(page, "count", "99");
    assert.match(await fault(page, "count").innerText(), say.more);
    await fill(page, "count", "6");
    assert.equal(await fault(page, "count").count(), 0);
  });
}

for (const [lang, width, height] of [["zh", 1440, 900], ["en", 390, 844]]) {
  test(`what is to be done with the form stays in sight, and says which fields are missing, ${lang} ${width}`, async (t) => {
    const page = await openPage(t, { lang, width, height });
    await openCounty(page);
    await page.click(at("plan-add"));
    await page.locator("#plan-form[open]").waitFor();
    const inSight = (name) =>
      page.locator(at(name)).evaluate((element) => {
        const box = element.getBoundingClientRect();
        const on = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return box.height > 0 && box.bottom <= innerHeight && element.contains(on);
      });
    assert.ok(await inSight("plan-take"), "before anything is entered");
    await page.click(at("plan-take"));
    assert.ok((await inSight("plan-take")) && (await inSight("plan-faults")));
    const told = await page.locator(at("plan-faults")).innerText();
    assert.match(told, lang === "zh" ? /有 3 处要改：\s*所在片区\s*学校名称\s*幼儿园教室/ : /3 fields need a change:\s*Zone\s*Name of the school/);
    assert.equal(await page.evaluate(() => document.activeElement.id), "plan-field-zone");
    assert.match(await fault(page, "zone").innerText(), lang === "zh" ? /请选择所在片区。/ : /Please choose one: Zone\./);
    await page.locator(`${at("plan-faults")} button`).nth(1).click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "plan-field-school-name");
    // A field that has the keyboard does not lie beneath what stays in sight.
    for (const name of ["first-year", "villages"]) {
      await page.locator(field(name)).focus();
      assert.ok(await inSight(`plan-field-${name}`), name);
    }
    assert.deepEqual(await axe(page), []);
  });
}

test("a new project opens as soon as its kind can be built, and raises no warning", async (t) => {
  const page = await openPage(t);
  await openCounty(page);
  await page.click(at("plan-add"));
  await page.locator("#plan-form[open]").waitFor();
  const year = () => page.locator(field("first-year")).inputValue();
  assert.equal(await year(), "2023");
  await fill(page, "zone", "town");
  await fill(page, "rooms-kindergarten", "6");
  assert.equal(await year(), "2022", "a kindergarten takes two years");
  assert.equal(await remark(page, "first-year").count(), 0);
  await page.selectOption(at("plan-kind"), { index: 1 });
  assert.equal(await year(), "2021");
  await fill(page, "school", "kg");
  assert.equal(await remark(page, "first-year").count(), 0);
  await fill(page, "cost-years", "2021");
  await page.selectOption(at("plan-kind"), { index: 0 });
  await fill(page, "first-year", "2021");
  assert.equal(await remark(page, "first-year").count(), 1, "money that is still to be spent has begun nothing");
});

test("what was entered of a new project is there again after Escape, and is cleared", async (t) => {
  const page = await openPage(t);
  await openCounty(page);
  const open = async () => {
    await page.click(at("plan-add"));
    await page.locator("#plan-form[open]").waitFor();
  };
  const name = () => page.locator(field("school-name")).inputValue();
  await open();
  assert.equal(await page.locator(at("plan-left")).count() + (await page.locator(at("plan-clear")).count()), 0);
  await fill(page, "zone", "town");
  await fill(page, "school-name", "逸夫小学");
  assert.match(await remark(page, "school-name").innerText(), /已有同名学校/);
  await fill(page, "school-name", "清江小学");
  assert.equal(await remark(page, "school-name").count(), 0);
  await page.keyboard.press("Escape");
  await page.locator("#plan-form:not([open])").waitFor({ state: "attached" });
  await open();
  assert.equal(await name(), "");
  await page.click(at("plan-go-on"));
  await page.locator(at("plan-left")).waitFor({ state: "detached" });
  assert.equal(await name(), "清江小学");
  assert.deepEqual(await axe(page), []);
  await page.click(at("plan-clear"));
  await page.locator(at("plan-clear")).waitFor({ state: "detached" });
  assert.equal(await name(), "");
});

test("the form of a project that closes schools fits a phone", async (t) => {
  const page = await openPage(t, { width: 390, height: 844, context: { hasTouch: true } });
  await openCounty(page);
  await addProject(page, 5, { zone: "town", schools: ["point"], receiver: "yifu", "first-year": "2022" });
  await openForm(page, "p1");
  await page.click(at("plan-add-row-2"));
  assert.deepEqual(await axe(page), []);
  assert.equal(await scrollsSideways(page), false);
  assert.equal(await page.locator("#plan-form").evaluate((dialog) => [...dialog.querySelectorAll("*")].some((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === "auto")), false);
});
