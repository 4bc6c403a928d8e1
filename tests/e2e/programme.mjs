// A county with schools, and the ways about the tab 建设计划.
const pupils = (count) => Array(9).fill(count);

/** A town with schools of every kind, and villages of which only rooms are known. */
export const county = {
  xuewei: 3,
  scenarios: [
    {
      id: "base",
      name: { zh: "现状", en: "As it is" },
      county: { zh: "算例县", en: "Example county" },
      base_year: 2020,
      horizon: 10,
      births: { by_year: Object.fromEntries(Array.from({ length: 12 }, (_, year) => [2009 + year, 1000])) },
      gross_ratio: 0.9,
      zones: [
        { id: "town", name: { zh: "城关镇", en: "Town" }, children: Array(6).fill(600), pupils: pupils(600) },
        {
          id: "villages",
          name: { zh: "乡村片", en: "Villages" },
          kind: "rural",
          children: Array(6).fill(300),
          pupils: pupils(300),
          rooms: { kindergarten: { public: 20, attached: 12 }, primary: { public: 60 }, junior: { public: 20 } },
        },
      ],
      schools: [
        { id: "yifu", name: { zh: "逸夫小学", en: "Yifu Primary" }, zone: "town", rooms: { primary: 40 } },
        { id: "nine", name: { zh: "实验学校", en: "Experimental School" }, zone: "town", kind: "nine_year", rooms: { primary: 18, junior: 12 } },
        { id: "first", name: { zh: "一中", en: "First Junior" }, zone: "town", kind: "junior", rooms: { junior: 24 } },
        { id: "point", name: { zh: "红庙教学点", en: "Hongmiao Point" }, zone: "town", kind: "teaching_point", rooms: { primary: 6, kindergarten: 3 } },
        { id: "site", name: { zh: "老粮站校舍", en: "Old Barn" }, zone: "town", kind: "idle_site" },
        { id: "kg", name: { zh: "中心幼儿园", en: "Central Kindergarten" }, zone: "town", kind: "kindergarten", rooms: { kindergarten: 40 } },
        {
          id: "gold",
          name: { zh: "金贝幼儿园", en: "Gold Kindergarten" },
          zone: "town",
          kind: "kindergarten",
          ownership: "inclusive",
          rooms: { kindergarten: 9 },
        },
      ],
      estates: [
        {
          id: "river",
          name: { zh: "江畔新城", en: "Riverside" },
          zone: "town",
          dwellings: 3000,
          first_year: 2023,
          children_per_100: { kindergarten: 9, primary: 15, junior: 7 },
        },
      ],
      projects: [
        {
          id: "xigu",
          name: { zh: "硒谷小学", en: "Xigu Primary" },
          kind: "new",
          first_year: 2025,
          effects: [{ zone: "villages", stage: "primary", class: "public", rooms: 12 }],
          cost: 30000000,
        },
      ],
    },
  ],
};

export const at = (name) => `[data-test="${name}"]`;
export const field = (name) => at(`plan-field-${name}`);

/** Opens a county's file, and then the tab. */
export async function openCounty(page, file = county) {
  await page.locator(at("files-button")).click();
  await page.locator(at("file")).setInputFiles({ name: "county.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
  await page.locator(`${at("header")} .place, .head .place`).filter({ hasText: /算例县|Example county/ }).first().waitFor();
  await openTab(page);
}

export async function openTab(page) {
  await page.click(at("tab-programme"));
  await page.locator(at("programme")).waitFor();
}

/** A row of the balance as numbers, year by year: "balance", "alone" or "brought". */
export const row = (page, name) =>
  page
    .locator(`${at("plan-strip")} tr.${name} td`)
    .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent.replace(/[\s,\u202f]/g, "").replace("−", "-"))));

export const bar = (page, id) => page.locator(`#bar-${id}`);
export const opens = async (page, id) => Number(await bar(page, id).getAttribute("aria-valuenow"));

/** What was done last, in words. */
export const told = (page) => page.locator(at("plan-last")).innerText();
export const undo = (page) => page.click(at("plan-undo"));

/** Fills the form and takes it. Answers: fields by name, as an id to choose or a text to type; `schools`: ids to tick. */
export async function addProject(page, kind, answers) {
  await page.click(at("plan-add"));
  await page.locator("#plan-form[open]").waitFor();
  await page.selectOption(at("plan-kind"), { index: kind });
  for (const [name, answer] of Object.entries(answers)) {
    if (name !== "schools") await fill(page, name, answer);
    else for (const id of answer) await page.check(at(`plan-tick-${id}`));
  }
  await page.click(at("plan-take"));
}

export async function fill(page, name, answer) {
  const control = page.locator(field(name));
  if ((await control.evaluate((element) => element.tagName)) === "SELECT") return control.selectOption(answer);
  await control.fill(answer);
  return control.press("Tab");
}

/** Turns the balance to a zone and stage. */
export async function look(page, zone, stage) {
  await page.selectOption(at("area"), { label: zone });
  await page.locator(`${at("plan-stage")} button`).nth(stage).click();
}
