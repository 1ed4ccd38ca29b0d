/** The share by which the machine's own speed may move during a session. */
export const MOST_DRIFT = 0.1;

const ROUNDS = 40_000_000;
const TRIES = 7;

const spin = (): number => {
  let state = 1;
  for (let i = 0; i < ROUNDS; i++) state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
  return state;
};

/** Milliseconds of a fixed piece of integer arithmetic: the median of some tries. It tells how fast the machine is now. */
export const calibrate = (): number => {
  const times = Array.from({ length: TRIES }, () => {
    const started = performance.now();
    if (spin() === 0) throw new Error('the loop must not be optimised away');
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[TRIES >> 1] ?? 0;
};
