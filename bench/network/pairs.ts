import { idOf, type Network } from './network.js';
import { Random } from './random.js';
import { neighboursOf } from './tie-list.js';

/** Seeker and target, by number. */
export type Pair = readonly [number, number];

/**
 * Three ways of drawing pairs: U uniform, W the ends of random walks of two or three steps, H both ends as often as
 * their degree says. Uniform alone would find next to no short paths, and no hubs.
 */
export const drawPairs = (
  network: Network,
  count: number,
  seed: number,
): Readonly<Record<'U' | 'W' | 'H', Pair[]>> => {
  const random = new Random(seed);
  const { starts, to } = neighboursOf(network.people, network.ties);
  const anybody = () => random.below(network.people);
  const byDegree = () => to[random.below(to.length)] ?? 0;
  const step = (person: number): number => {
    const start = starts[person] ?? 0;
    return to[start + random.below(Math.max(1, (starts[person + 1] ?? 0) - start))] ?? 0;
  };
  const walk = (): Pair => {
    const from = anybody();
    const two = step(step(from));
    return [from, random.next() < 0.5 ? two : step(two)];
  };
  const draw = (one: () => Pair): Pair[] => {
    const pairs: Pair[] = [];
    while (pairs.length < count) {
      const pair = one();
      if (pair[0] !== pair[1]) pairs.push(pair);
    }
    return pairs;
  };
  return { U: draw(() => [anybody(), anybody()]), W: draw(walk), H: draw(() => [byDegree(), byDegree()]) };
};

/** Seekers, targets and the seekers' neighbours: every hop of a path of three touches one of them. */
export const peopleAround = (network: Network, pairs: readonly Pair[]): ReadonlySet<string> => {
  const { starts, to } = neighboursOf(network.people, network.ties);
  const neighbours = pairs.flatMap(([seeker]) => [...to.subarray(starts[seeker], starts[seeker + 1])]);
  return new Set([...pairs.flat(), ...neighbours].map((person) => idOf('person', person)));
};
