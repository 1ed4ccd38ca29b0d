import { setTimeout as pause } from 'node:timers/promises';
import type { AdmittedCommit, EventLog } from '#event-log';
import type { GraphWriter, StoppedRecord } from '#trust-graph';
import { type Ruling, rulingsOn } from './rulings.js';
import type { Failed } from './slice.js';

const LOOKS_EVERY_MS = 500;
const NO_NEWS = Symbol('no news');

/** Where a commit stands in the way, and how long to wait there. */
export interface Place {
  readonly log: Pick<EventLog, 'read'>;
  readonly graph: GraphWriter;
  readonly partition: number;
  readonly signal: AbortSignal;
}

/**
 * The last that was ruled so far; offset that of the commit where nothing was.
 * @throws LogUnavailable
 */
export const lastRuling = async (
  commit: AdmittedCommit,
  { log, partition }: Place,
): Promise<{ readonly offset: number; readonly ruling: Ruling | null }> => {
  let last: { offset: number; ruling: Ruling | null } = { offset: commit.offset, ruling: null };
  for await (const found of rulingsOn(commit, log, partition)) {
    last = found;
    if (found.ruling === 'SKIP') break;
  }
  return last;
};

/**
 * Waits before a commit until an operator rules something after that offset, or another projector got past it. Null:
 * this one is ending.
 */
export const wayOn = async (
  record: StoppedRecord,
  commit: AdmittedCommit,
  after: number,
  { log, graph, partition, signal }: Place,
): Promise<Ruling | 'PAST' | null> => {
  let isNoted = false;
  const rulings = rulingsOn(commit, log, partition, { follow: true, signal });
  for (let next = rulings.next(); !signal.aborted;) {
    // A graph that is gone may be told later, and says later where it is.
    isNoted ||= await graph.note(partition, record).then(
      () => true,
      () => false,
    );
    const found = await Promise.race([next, pause(LOOKS_EVERY_MS, NO_NEWS)]);
    if (found === NO_NEWS) {
      const at = await graph.checkpoint(partition).catch(() => 0);
      if (at > commit.offset) return 'PAST';
    } else if (found.done) {
      return null;
    } else if (found.value.offset <= after) {
      next = rulings.next();
    } else {
      // Not awaited: it waits for a record that may never come.
      void rulings.return();
      return found.value.ruling;
    }
  }
  return null;
};

/** What is shown of it: a graph's own words may hold what it was told, so those are left to the log. */
export const stoppedRecord = ({ commit: { offset, workspace, events }, fault }: Failed): StoppedRecord => {
  const types = [...new Set(events.map(({ type }) => type))].join(', ');
  return { offset, workspace, why: `${types}: ${whyOf(fault)}` };
};

const whyOf = (fault: unknown): string => {
  if (!(fault instanceof Error)) return String(fault);
  return 'code' in fault ? `the graph refuses it (${String(fault.code)})` : fault.message;
};
