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

/**
 * Gives the page `answer(change)`: makes a change and follows it frame by frame until nothing is busy. Milliseconds of work by the clock: the
 * change with its own frame, each later frame, from its beginning to the task after it was painted.
 */
export const followFrames = (page) =>
  page.evaluate(() => {
    const channel = new MessageChannel();
    const task = () =>
      new Promise((resolve) => {
        channel.port1.onmessage = resolve;
        channel.port2.postMessage(null);
      });
    // Asked for before anything else, the call comes first in its frame.
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
    window.answer = async (change) => {
      await frame();
      await task();
      let coming = frame();
      const began = performance.now();
      change();
      await task();
      let own = performance.now() - began;
      const frames = [];
      for (let quiet = 0; quiet < 3; quiet = document.querySelector('.turn[aria-busy="true"], tr[aria-busy="true"]') ? 0 : quiet + 1) {
        const start = await coming;
        coming = frame();
        await task();
        frames.push(own + performance.now() - start);
        own = 0;
      }
      return frames;
    };
  });
