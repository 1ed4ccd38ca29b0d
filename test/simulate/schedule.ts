import { answerFaults } from './check/answer-faults.js';
import { countedIn } from './check/counted.js';
import { graphFaults } from './check/graph-faults.js';
import { logFaults } from './check/log-faults.js';
import { timeFaults } from './check/time-faults.js';
import { courseOf } from './course.js';
import { DAYS } from './prepared.js';
import { World, type Collaborators } from './world.js';

/** How a schedule went. */
export interface Verdict {
  readonly seed: number;
  readonly faults: readonly string[];
  /** How many records lay in the partition in the end, and how many of them counted. */
  readonly records: number;
  readonly counted: number;
  /** How often each trouble came, and each kind of answer, by name. */
  readonly happened: Readonly<Record<string, number>>;
  /** What happened when, if that was asked for. */
  readonly trace: readonly string[];
}

interface Played {
  readonly collaborators?: Collaborators;
  readonly traced?: boolean;
}

/** Plays one schedule, the same for the same seed, and judges what came of it. Timers must be borrowed. */
export const play = async (
  seed: number,
  { collaborators = {}, traced = false }: Played = {},
): Promise<Verdict> => {
  const trace: string[] = [];
  const world = new World(seed, collaborators, traced ? trace : null);
  const late = await courseOf(world);
  const { partition, history, graph } = world;
  const counted = countedIn(partition.texts);
  world.count('claims', partition.texts.filter((text) => text.includes('"CLAIM"')).length);
  const faults = [
    ...late,
    ...logFaults(counted, history),
    ...answerFaults(counted, history),
    ...timeFaults(counted, DAYS),
    ...(late.length > 0 ? [] : graphFaults(counted, graph, history)),
  ];
  return { seed, faults, records: partition.end, counted: counted.length, happened: world.happened, trace };
};
