// How long the page's main thread works: by the browser's own count, which a busy machine falsifies less than a clock does.

/** Counts the work of what is done on a page. */
export async function stopwatch(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const busy = async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  };
  await page.evaluate(() => {
    window.rest = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  });
  /** Milliseconds of work while a script of the page runs, and what it returns. */
  return async (script) => {
    const before = await busy();
    const result = await page.evaluate(script);
    return [(await busy()) - before, result];
  };
}

/** The value below which so large a share of them lies. */
export const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.floor(share * values.length)];

/** Median and 95th percentile, in words. */
export const shown = (values) => [0.5, 0.95].map((share) => quantile(values, share).toFixed(1)).join(" / ");
