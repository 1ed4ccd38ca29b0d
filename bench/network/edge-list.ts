import { readFileSync } from 'node:fs';
import { drawBlocks } from './blocks.js';
import type { Network } from './network.js';
import { Random } from './random.js';
import { TieList } from './tie-list.js';

/**
 * The network of a file with one tie a line, two numbers of people from 0 on; employers, evidence and who may see what
 * are drawn, as in a generated one. Two ties in three have evidence, so that paths differ.
 */
export const readNetwork = (file: string, seed = 1): Network => {
  const ends = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(/\s+/).map(Number) as [number, number]);
  const people = ends.reduce((most, [one, other]) => Math.max(most, one, other), 0) + 1;
  const ties = new TieList(people);
  for (const [one, other] of ends) ties.add(one, other);
  const blocks = drawBlocks(people, new Random(seed));
  return { people, seed, evidenceShare: 2 / 3, blocks, ties: ties.distinct() };
};
