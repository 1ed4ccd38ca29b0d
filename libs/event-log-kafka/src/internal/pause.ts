/** By the global timer, which a test may replace: `node:timers/promises` it may not. */
export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
