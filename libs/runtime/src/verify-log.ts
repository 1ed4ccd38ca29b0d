import type { EventLog } from '#event-log';
import { DataDamaged, PersonalData } from '#personal-data';
import { type Check, compareAnswers, replay, type Replayed, Subjects, versionsInOrder } from '#projection';
import type { TrustGraph } from '#trust-graph';
import {
  openEventLog,
  openKeyStore,
  openTrustGraphToVerify,
  openTrustGraphToWrite,
  type Warn,
} from './engines.js';
import { refuseOtherLog } from './refuse-other-log.js';
import type { Settings } from './settings.js';

export interface Told {
  readonly warn: Warn;
  /** How far it is: records read, or questions asked. */
  readonly told: (what: 'records' | 'questions', done: number, of: number) => void;
}

/** Reads the whole log and projects it, keeping nothing. @throws CannotOpen @throws LogDamaged */
export const replayLog = async (settings: Settings, { warn, told }: Told): Promise<readonly Replayed[]> => {
  const log = await openEventLog(settings, warn);
  try {
    const all: Replayed[] = [];
    for (let partition = 0; partition < log.partitionCount; partition++) {
      const end = await log.end(partition);
      all.push(await replay(log, partition, { told: (offset) => told('records', offset, end) }));
    }
    return all;
  } finally {
    await log.close();
  }
};

export interface Verified extends Replayed {
  /** Sealed parts that nothing opens any more: somebody whom they name is forgotten. */
  readonly closed: number;
  /** Questions asked of a graph in memory and of the one in Neo4j; null where there is no other to compare with. */
  readonly asked: number | null;
}

/**
 * Reads the whole log, checks streams and sealed parts, folds it into a graph in memory, and asks that and the graph in
 * Neo4j the same questions about everything there is.
 * @throws CannotOpen @throws LogDamaged
 */
export const verifyLog = async (settings: Settings, options: Told): Promise<readonly Verified[]> => {
  const log = await openEventLog(settings, options.warn);
  try {
    const keys = await openKeyStore(settings, options.warn);
    const graph = settings.neo4j && (await openTrustGraphToWrite(settings));
    try {
      if (graph) await refuseOtherLog(log, graph);
      const all: Verified[] = [];
      for (let partition = 0; partition < log.partitionCount; partition++)
        all.push(await verifyPartition(log, partition, new PersonalData(keys), graph, options));
      return all;
    } finally {
      await graph?.close();
      await keys.close();
    }
  } finally {
    await log.close();
  }
};

const verifyPartition = async (
  log: EventLog,
  partition: number,
  personalData: PersonalData,
  graph: TrustGraph | null,
  { told }: Told,
): Promise<Verified> => {
  const folded = openTrustGraphToVerify();
  const subjects = new Subjects();
  const sealed = new SealedParts(personalData);
  const end = await log.end(partition);
  const replayed = await replay(log, partition, {
    graph: folded.writer,
    checks: [versionsInOrder(), sealed.check],
    shown: (record) => {
      subjects.add(record);
    },
    told: (offset) => told('records', offset, end),
  });
  const { closed } = sealed;
  if (!graph) return { ...replayed, closed, asked: null };
  const standing = await graph.writer.checkpoint(partition);
  const upTo = Math.min(standing, replayed.upTo);
  const { asked, different } = await compareAnswers([folded, graph], subjects, upTo, (done, of) =>
    told('questions', done, of),
  );
  const faults = different.map((what) => `the graph says something else of ${what} than the log`);
  return { ...replayed, faults: [...replayed.faults, ...faults], closed, asked };
};

/** Looks whether what is sealed opens. */
class SealedParts {
  closed = 0;

  constructor(private readonly personalData: PersonalData) {}

  readonly check: Check = ({ events }) =>
    events.flatMap(({ workspace, type, sealed = [] }) =>
      sealed.flatMap(({ people, box }) => {
        try {
          if (this.personalData.open(workspace, people, box) === null) this.closed += 1;
          return [];
        } catch (fault) {
          if (!(fault instanceof DataDamaged)) throw fault;
          return [`has a sealed part of ${type} that its keys don’t open`];
        }
      }),
    );
}
