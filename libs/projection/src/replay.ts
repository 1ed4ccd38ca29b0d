import { admitted, Admission, type AdmittedCommit, type EventLog } from '#event-log';
import type { GraphWriter, RecordedChanges } from '#trust-graph';
import { project } from './project.js';
import { rulingsOn } from './rulings.js';

const COMMITS_AT_ONCE = 500;

/** What a partition of the log holds, as far as it was read. */
export interface Replayed {
  readonly partition: number;
  readonly upTo: number;
  readonly commits: number;
  /** Commits of writers that were superseded, and second copies: they count for nothing. */
  readonly voided: number;
  readonly events: number;
  readonly changes: number;
  /** Positions of records that an operator had skipped. */
  readonly skipped: readonly string[];
  /** What is wrong with it, in words. */
  readonly faults: readonly string[];
}

/** Looks at a commit that counts, and says what is wrong with it. */
export type Check = (commit: AdmittedCommit) => readonly string[];

export interface ReplayOptions {
  /** Filled with what the log says; left out: nothing is kept. */
  readonly graph?: GraphWriter;
  readonly checks?: readonly Check[];
  /** Shown all that is projected. */
  readonly shown?: (record: RecordedChanges) => void;
  /** Told now and then which offset is reached. */
  readonly told?: (offset: number) => void;
}

/**
 * Reads a partition from its start to its present end, by the rules by which recorders and projectors read it.
 * @throws LogDamaged
 */
export const replay = async (
  log: EventLog,
  partition: number,
  { graph, checks = [], shown = () => undefined, told = () => undefined }: ReplayOptions = {},
): Promise<Replayed> => {
  const admission = new Admission(partition);
  const [skipped, faults]: [string[], string[]] = [[], []];
  let [commits, events, changes, from] = [0, 0, 0, 0];
  let batch: RecordedChanges[] = [];
  const apply = async (): Promise<void> => {
    const upTo = admission.state.next;
    await graph?.apply({ partition, from, upTo, records: batch });
    [from, batch] = [upTo, []];
    told(upTo);
  };
  for await (const commit of admitted(log.read(partition, 0), admission)) {
    commits += 1;
    events += commit.events.length;
    faults.push(
      ...checks.flatMap((check) => check(commit)).map((what) => `${partition}:${commit.offset} ${what}`),
    );
    try {
      const record = project(commit);
      changes += record.changes.length;
      batch.push(record);
      shown(record);
    } catch (fault) {
      const position = `${partition}:${commit.offset}`;
      if (await isSkipped(commit, log, partition)) skipped.push(position);
      else faults.push(`${position} can’t be projected: ${(fault as Error).message}`);
    }
    if (batch.length >= COMMITS_AT_ONCE) await apply();
  }
  await apply();
  const { next: upTo, voided } = admission.state;
  return { partition, upTo, commits, voided, events, changes, skipped, faults };
};

const isSkipped = async (commit: AdmittedCommit, log: EventLog, partition: number): Promise<boolean> => {
  for await (const { ruling } of rulingsOn(commit, log, partition)) if (ruling === 'SKIP') return true;
  return false;
};

/** Each stream counts its events from 1 on, without gaps. */
export const versionsInOrder = (): Check => {
  const versions = new Map<string, number>();
  return ({ events }) =>
    events.flatMap(({ workspace, subject, streamversion }) => {
      const stream = `${workspace}/${subject}`;
      const due = (versions.get(stream) ?? 0) + 1;
      versions.set(stream, streamversion);
      return streamversion === due
        ? []
        : [`has version ${streamversion} of stream ${stream} where ${due} is due`];
    });
};
