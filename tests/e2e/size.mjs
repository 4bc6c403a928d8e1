// The first load: index.html and everything it names, as a server with brotli would send it. Fails above the budget.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { dist } from "./serve.mjs";

// To be reached: 300 000. What is fetched later (src/part, src/ui/part.rs) is named by no line of index.html and does not
// count; until more of the page is, this may at least not grow beyond what schools, norms, their checks and the county with
// all its schools that the page begins with brought.
const budget = 431_000;
const html = await readFile(join(dist, "index.html"), "utf8");
const named = [...html.matchAll(/<(?:link|script)[^>]*?\s(?:href|src)="?\.\/([^"\s>]+)/g)].map((match) => match[1]);
let total = 0;
for (const name of ["index.html", ...new Set(named)]) {
  const body = await readFile(join(dist, name));
  const size = body.length && brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  }).length;
  console.log(`${String(size).padStart(8)}  ${String(body.length).padStart(8)} unpacked  ${name}`);
  total += size;
}
console.log(`${String(total).padStart(8)}  of at most ${budget} bytes, brotli 11`);
if (total > budget) {
  console.error("The first load is over the budget.");
  process.exit(1);
}
