import { createHash } from 'node:crypto';
import type { Sources } from '#recording';

/** Time that a test moves by hand, and ids and keys that come out the same in every run. */
export interface ScenarioSources extends Sources {
  /** Sets the clock, to an ISO date or date and time (UTC). */
  setNow(instant: string): void;
  /** Lets whole days pass. */
  pass(days: number): void;
}

/** Every scenario begins at this moment, unless it says otherwise. */
export const SCENARIO_START = '2026-01-15T09:00:00Z';

export const scenarioSources = (): ScenarioSources => {
  let now = Date.parse(SCENARIO_START);
  let count = 0;
  return {
    now: () => now,
    newId: () => {
      count += 1;
      const time = now.toString(16).padStart(12, '0');
      const counter = count.toString(16).padStart(12, '0');
      return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${counter}`;
    },
    newKey: (workspace, subject) => createHash('sha256').update(`${workspace} ${subject}`).digest(),
    setNow: (instant) => {
      now = Date.parse(instant);
    },
    pass: (days) => {
      now += days * 86_400_000;
    },
  };
};
