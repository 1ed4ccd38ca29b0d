import { setTimeout as pause } from 'node:timers/promises';
import type { EventLog } from '#event-log';
import {
  type Contents,
  type Generation,
  type Generations,
  GraphUnavailable,
  type GraphWriter,
} from '#trust-graph';
import { Projector } from './projector.js';

const LOOKS_EVERY_MS = 200;
/** Records that may be missing when the live generation is held up for the rest of them. */
const ALMOST = 1_000;

/** What a rebuild goes by. */
export interface RebuildOptions {
  /** A generation that was kept, to be brought up to date and gone back to; else a new one is built. */
  readonly backTo?: string;
  /** Switch although the two differ, as after a version that projects more. */
  readonly differing?: boolean;
  /** Told now and then how many records of the log are in the new generation, and how many there are. */
  readonly told?: (done: number, of: number) => void;
}

/** A partition of both generations at one position; `live` is null where this version had none to compare with. */
export interface Compared {
  readonly partition: number;
  readonly upTo: number;
  readonly live: Contents | null;
  readonly built: Contents;
}

export interface Rebuilt {
  readonly generation: string;
  readonly switched: boolean;
  readonly compared: readonly Compared[];
}

/** A record that can't be projected, or what else ends a projector, stands in a rebuild's way. */
export class RebuildStopped extends Error {
  constructor(
    readonly partition: number,
    why: string,
    options?: ErrorOptions,
  ) {
    super(why, options);
    this.name = 'RebuildStopped';
  }
}

/**
 * Builds a generation from offset 0 beside the live one, while that is filled and asked as ever; brings both to one
 * position of each partition, compares what they hold there, and makes the new one live. Only for the comparison
 * nothing is projected.
 * @param live writes to the live generation: in case nobody else fills it now
 * @throws RebuildStopped
 */
export const rebuild = async (
  log: EventLog,
  generations: Generations,
  live: GraphWriter | null,
  { backTo, differing = false, told = () => undefined }: RebuildOptions = {},
): Promise<Rebuilt> => {
  const generation = await (backTo === undefined ? generations.begin() : generations.resume(backTo));
  const partitions = Array.from({ length: log.partitionCount }, (_, partition) => partition);
  const into = (writer: GraphWriter): Projector[] =>
    partitions.map((partition) => new Projector(log, writer, partition));
  const builders = into(generations.writer(generation.name));
  const fillers = live ? into(live) : [];
  let compared: readonly Compared[] = [];
  try {
    for (const projector of builders) projector.start();
    await almostThere(log, builders, told);
    for (const projector of fillers) projector.start();
    await leaveBehind(builders, fillers);
    const switched = await generations.switchTo(generation.name, log.partitionCount, async (positions) => {
      await meetAt(positions ?? (await endsOf(log)), builders);
      compared = await compare(generations, generation, builders);
      return differing || compared.every(isEqual);
    });
    return { generation: generation.name, switched, compared };
  } finally {
    await Promise.all([...builders, ...fillers].map((projector) => projector.close()));
  }
};

export const isEqual = ({ live, built }: Compared): boolean => live === null || live.digest === built.digest;

const endsOf = (log: EventLog): Promise<readonly number[]> =>
  Promise.all(Array.from({ length: log.partitionCount }, (_, partition) => log.end(partition)));

const almostThere = async (
  log: EventLog,
  builders: readonly Projector[],
  told: (done: number, of: number) => void,
): Promise<void> => {
  for (;;) {
    const of = (await endsOf(log)).reduce((sum, end) => sum + end, 0);
    refuseStopped(builders);
    const done = builders.reduce((sum, { progress }) => sum + progress.upTo, 0);
    told(done, of);
    if (of - done <= ALMOST) return;
    await pause(LOOKS_EVERY_MS);
  }
};

/** Lets the live generation get past the one that is built, which can wait for it, and not the other way round. */
const leaveBehind = async (builders: readonly Projector[], fillers: readonly Projector[]): Promise<void> => {
  const positions = await Promise.all(builders.map((projector) => projector.rest()));
  if (fillers.length > 0) await reached(positions, fillers);
};

const meetAt = async (positions: readonly number[], builders: readonly Projector[]): Promise<void> => {
  for (const [partition, projector] of builders.entries()) projector.goOn(positions[partition]);
  await reached(positions, builders);
};

const reached = async (positions: readonly number[], projectors: readonly Projector[]): Promise<void> => {
  for (const [partition, projector] of projectors.entries()) {
    const last = (positions[partition] ?? 0) - 1;
    while (!(await projector.progress.reaches(last, LOOKS_EVERY_MS))) refuseStopped(projectors);
  }
};

const refuseStopped = (projectors: readonly Projector[]): void => {
  for (const { progress } of projectors) {
    const { partition, fault, stopped } = progress;
    if (stopped)
      throw new RebuildStopped(
        partition,
        `the record at ${partition}:${stopped.offset} can’t be projected: ${stopped.why}`,
      );
    if (fault instanceof Error && !(fault instanceof GraphUnavailable))
      throw new RebuildStopped(partition, fault.message, { cause: fault });
  }
};

const compare = async (
  generations: Generations,
  { name, layout }: Generation,
  builders: readonly Projector[],
): Promise<readonly Compared[]> => {
  const all = await generations.list();
  const live = all.find((other) => other.state === 'LIVE' && other.layout === layout);
  return Promise.all(
    builders.map(async ({ progress: { partition, upTo } }) => {
      const [before, built] = await Promise.all([
        live ? generations.contents(live.name, partition) : null,
        generations.contents(name, partition),
      ]);
      return { partition, upTo, live: before, built };
    }),
  );
};
