import type { Random } from './random.js';

/** Employers and school years: groups of people of whom many know one another. */
export interface Blocks {
  /** People of block b: `members[starts[b] .. starts[b + 1])`. */
  readonly members: Uint32Array;
  readonly starts: Uint32Array;
  /** The blocks of each person: `PER_PERSON` numbers. */
  readonly of: Uint32Array;
  /** How many of the blocks, the first ones, are employers. */
  readonly employers: number;
}

/** Present employer, former employer, year at school. */
export const PER_PERSON = 3;

const SMALLEST = 30;
const LARGEST = 2_000;

/** Sizes from a Pareto law, until everybody has a place: many small employers, few large ones. */
const sizes = (people: number, random: Random): number[] => {
  const found: number[] = [];
  for (let left = people; left > 0; left -= found.at(-1) ?? left) {
    found.push(Math.min(left, LARGEST, Math.floor(SMALLEST * (1 - random.next()) ** (-1 / 1.2))));
  }
  return found;
};

/** Each kind of block shares out all people, in an order of its own. */
export const drawBlocks = (people: number, random: Random): Blocks => {
  const of = new Uint32Array(people * PER_PERSON);
  const members: number[][] = [];
  let employers = 0;
  for (let kind = 0; kind < PER_PERSON; kind++) {
    const order = shuffled(people, random);
    let next = 0;
    for (const size of sizes(people, random)) {
      const block = Array.from(order.subarray(next, next + size));
      for (const person of block) of[person * PER_PERSON + kind] = members.length;
      members.push(block);
      next += size;
    }
    if (kind < PER_PERSON - 1) employers = members.length;
  }
  const starts = new Uint32Array(members.length + 1);
  for (const [b, block] of members.entries()) starts[b + 1] = (starts[b] ?? 0) + block.length;
  return { members: Uint32Array.from(members.flat()), starts, of, employers };
};

const shuffled = (length: number, random: Random): Uint32Array => {
  const order = Uint32Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const [a, b] = [order[i] ?? 0, order[j] ?? 0];
    order[i] = b;
    order[j] = a;
  }
  return order;
};

/** Whether two people are, or were, at the same employer or in the same year. */
export const shareBlock = ({ of }: Blocks, a: number, b: number): boolean => {
  for (let kind = 0; kind < PER_PERSON; kind++) {
    if (of[a * PER_PERSON + kind] === of[b * PER_PERSON + kind]) return true;
  }
  return false;
};
