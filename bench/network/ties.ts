import { type Blocks, PER_PERSON, shareBlock } from './blocks.js';
import type { Random } from './random.js';
import { neighboursOf, TieList, type Ties } from './tie-list.js';
import { Weighted } from './weighted.js';

/** Of everybody's ties: drawn from all people, drawn from contacts of contacts; the rest within a block. */
const WEAK_SHARE = 0.08;
const TRIAD_SHARE = 0.35;
/** No more of a block's members than this know one person; who wants more finds them elsewhere. */
const MOST_OF_BLOCK = 0.3;
/** Drawn besides, since some ties are drawn twice. */
const SURPLUS = 1.24;

/** How often somebody looks for a contact's contact in a common block, before giving up. */
const TRIES = 12;

/** A whole number whose mean is `mean`. */
const whole = (mean: number, random: Random): number => Math.floor(mean + random.next());

export const drawTies = (wanted: Float64Array, blocks: Blocks, random: Random): Ties => {
  const people = wanted.length;
  const list = new TieList(people);
  const everybody = new Weighted(
    Uint32Array.from({ length: people }, (_, person) => person),
    wanted,
  );
  const inBlocks = new Weighted(blocks.members, wanted);
  const bounds = (block: number) => [blocks.starts[block] ?? 0, blocks.starts[block + 1] ?? 0] as const;
  for (let person = 0; person < people; person++) {
    const ties = ((wanted[person] ?? 0) / 2) * SURPLUS;
    const mine = blocks.of.subarray(person * PER_PERSON, (person + 1) * PER_PERSON);
    const room = mine.reduce((sum, block) => sum + bounds(block)[1] - bounds(block)[0], 0) * MOST_OF_BLOCK;
    const near = Math.min(ties * (1 - WEAK_SHARE - TRIAD_SHARE), room);
    const far = ties * (1 - TRIAD_SHARE) - near;
    for (let left = whole(near, random); left > 0; left--) {
      const [start, end] = bounds(mine[random.below(PER_PERSON)] ?? 0);
      list.add(person, inBlocks.draw(start, end, random));
    }
    for (let left = whole(far, random); left > 0; left--) list.add(person, everybody.draw(0, people, random));
  }
  closeTriads(list, wanted, blocks, random);
  return list.distinct();
};

/** Ties people to contacts of their contacts with whom they share a block. */
const closeTriads = (list: TieList, wanted: Float64Array, blocks: Blocks, random: Random): void => {
  const { starts, to } = neighboursOf(wanted.length, list.distinct());
  const neighbour = (person: number): number => {
    const start = starts[person] ?? 0;
    return to[start + random.below((starts[person + 1] ?? 0) - start)] ?? person;
  };
  for (const [person, degree] of wanted.entries()) {
    for (let left = whole((degree / 2) * SURPLUS * TRIAD_SHARE, random); left > 0; left--) {
      for (let tries = TRIES; tries > 0; tries--) {
        const third = neighbour(neighbour(person));
        if (third === person || !shareBlock(blocks, person, third)) continue;
        list.add(person, third);
        break;
      }
    }
  }
};
