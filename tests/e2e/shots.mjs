// Screenshots of the built page, to be looked at: npm run shots -- folder [fragment…]
// A fragment is what follows # in the address (none: the page as it opens). Four sizes, both languages, light, and dark at the first
// size; the window and the full page. ONLY=zh-1440x900,en-390x844 takes only the pictures of these names.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { launch, newPage } from "./browser.mjs";
import { serve } from "./serve.mjs";

const [folder = "shots", ...fragments] = process.argv.slice(2);
const only = process.env.ONLY?.split(",");
const sizes = [
  [1440, 900],
  [1920, 1080],
  [1024, 768],
  [390, 844],
];
await mkdir(folder, { recursive: true });
const server = await serve();
const browser = await launch();
try {
  for (const fragment of fragments.length ? fragments : [""]) {
    for (const lang of ["zh", "en"]) {
      for (const [width, height, colorScheme] of [...sizes.map((size) => [...size, "light"]), [...sizes[0], "dark"]]) {
        const dark = colorScheme === "dark" ? "dark" : "";
        const name = [fragment.replace(/\W+/g, "-").slice(0, 40), lang, `${width}x${height}`, dark].filter(Boolean).join("-");
        if (only && !only.includes(name)) continue;
        const path = fragment ? `/#${fragment}` : "/";
        const page = await newPage(browser, server.origin, { lang, width, height, path, context: { colorScheme } });
        await page.waitForTimeout(500);
        await page.screenshot({ path: join(folder, `${name}.png`) });
        await page.screenshot({ path: join(folder, `${name}-full.png`), fullPage: true });
        for (const problem of page.problems) console.error(`${name}: ${problem}`);
        console.log(join(folder, `${name}.png`));
        await page.context().close();
      }
    }
  }
} finally {
  await browser.close();
  server.close();
}
