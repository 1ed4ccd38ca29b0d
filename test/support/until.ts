import { setTimeout as pause } from 'node:timers/promises';

const BETWEEN_LOOKS_MS = 20;

/** Looks until it is so. @throws Error it is not within so many milliseconds */
export const until = async (isSo: () => Promise<boolean> | boolean, patience: number): Promise<void> => {
  const last = performance.now() + patience;
  while (!(await isSo())) {
    if (performance.now() > last) throw new Error(`not within ${patience} ms: ${String(isSo)}`);
    await pause(BETWEEN_LOOKS_MS);
  }
};
