import type { History } from '../history.js';
import type { Recorded } from './counted.js';
import { Model } from './model.js';

const OF_TIME = '5'; // the version of the UUIDs that time's own commands have

/** What the log should not hold: what nobody gave, what is there twice, what a rule forbids, gaps in a stream. */
export const logFaults = (counted: readonly Recorded[], { given }: History): string[] => {
  const faults: string[] = [];
  const seen = new Set<string>();
  const versions = new Map<string, number>();
  const model = new Model();
  for (const { offset, commandId, events } of counted) {
    if (seen.has(commandId)) faults.push(`${commandId} counts twice, again at ${offset}`);
    seen.add(commandId);
    const wish = given.get(commandId)?.wish;
    if (!wish && commandId[14] !== OF_TIME) faults.push(`${commandId} at ${offset}: nobody gave it`);
    const forbidden = wish ? model.refusal(wish) : null;
    if (forbidden) faults.push(`${commandId} is recorded at ${offset} against ${forbidden}`);
    if (wish) model.fulfil(wish);
    for (const { subject, streamversion } of events) {
      const due = (versions.get(subject) ?? 0) + 1;
      if (streamversion !== due)
        faults.push(`version ${streamversion} of ${subject} at ${offset}, where ${due} is due`);
      versions.set(subject, streamversion);
    }
  }
  return faults;
};
