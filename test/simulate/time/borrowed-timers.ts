import { runningHost } from './host.js';
import type { Alarm } from './virtual-time.js';

interface Timer {
  alarm: Alarm;
  unref(): Timer;
  ref(): Timer;
}

const isTimer = (given: unknown): given is Timer =>
  typeof given === 'object' && given !== null && 'alarm' in given;

const timer = (alarm: Alarm): Timer => {
  const made: Timer = { alarm, unref: () => made, ref: () => made };
  return made;
};

/**
 * From now on timers and the clock of whatever runs on a host of a simulation are that simulation's; all other code
 * keeps the real ones.
 * @returns what gives them back
 */
export const borrowTimers = (): (() => void) => {
  const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis;
  const clock = performance.now.bind(performance);
  const clearing =
    (clear: (given?: NodeJS.Timeout) => void) =>
    (given?: unknown): void => {
      if (isTimer(given)) given.alarm.off = true;
      else clear(given as NodeJS.Timeout);
    };
  const borrowed = {
    setTimeout: (work: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => {
      const host = runningHost();
      return host ? timer(host.after(ms, () => work(...given))) : setTimeout(work, ms, ...given);
    },
    clearTimeout: clearing(clearTimeout),
    setInterval: (work: () => void, ms: number) => {
      const host = runningHost();
      if (!host) return setInterval(work, ms);
      const again = (): Alarm =>
        host.after(ms, () => {
          made.alarm = again();
          work();
        });
      const made = timer(again());
      return made;
    },
    clearInterval: clearing(clearInterval),
  };
  Object.assign(globalThis, borrowed);
  performance.now = () => runningHost()?.time.now ?? clock();
  return () => {
    Object.assign(globalThis, { setTimeout, clearTimeout, setInterval, clearInterval });
    Reflect.deleteProperty(performance, 'now');
  };
};
