import type { RealNetwork } from './network.js';
import { integer, oneOf, seeded } from './seeded.js';

export interface Pair {
  readonly from: string;
  readonly to: string;
}

/** Pairs drawn uniformly, as ends of random walks of 2 or 3 steps, and by degree, a third each: uniform alone finds few paths. */
export const drawnPairs = ({ people, ties }: RealNetwork, count: number, seed: number): Pair[] => {
  const random = seeded(seed);
  const neighbours = new Map<string, string[]>();
  for (const { a, b } of ties) {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  }
  const anybody = () => people[integer(random, people.length)] ?? '';
  const byDegree = () => {
    const tie = ties[integer(random, ties.length)];
    return (random() < 0.5 ? tie?.a : tie?.b) ?? '';
  };
  const walkedFrom = (start: string) => {
    let at = start;
    for (let step = 0; step < 2 + integer(random, 2); step += 1) {
      const [first, ...rest] = neighbours.get(at) ?? [at];
      at = oneOf(random, [first ?? at, ...rest]);
    }
    return at;
  };
  const draw = (index: number): Pair => {
    if (index % 3 === 0) return { from: anybody(), to: anybody() };
    const from = byDegree();
    return { from, to: index % 3 === 1 ? walkedFrom(from) : byDegree() };
  };
  const pairs: Pair[] = [];
  for (let index = 0; pairs.length < count; index += 1) {
    const pair = draw(index);
    if (pair.from !== pair.to) pairs.push(pair);
  }
  return pairs;
};
