import { type Blocks, drawBlocks } from './blocks.js';
import { wantedDegrees } from './degrees.js';
import { Random } from './random.js';
import type { Ties } from './tie-list.js';
import { drawTies } from './ties.js';

export interface NetworkSize {
  readonly people: number;
  readonly meanDegree: number;
  readonly seed?: number;
  /** Of the two directions of a tie, how many have evidence. */
  readonly evidenceShare?: number;
}

export interface Network {
  readonly people: number;
  readonly seed: number;
  readonly evidenceShare: number;
  readonly blocks: Blocks;
  readonly ties: Ties;
}

/**
 * A network like those that people have: employers and school years as blocks with closed triads, degrees with a
 * heavy tail, and one tie in eight or so across blocks. The same for the same seed.
 */
export const drawNetwork = ({ people, meanDegree, seed = 1, evidenceShare = 0.2 }: NetworkSize): Network => {
  const random = new Random(seed);
  const blocks = drawBlocks(people, random);
  const ties = drawTies(wantedDegrees(people, meanDegree, random), blocks, random);
  return { people, seed, evidenceShare, blocks, ties };
};

/** UUIDv7s in the order of people, of organisations, of positions. */
export const idOf = (kind: 'person' | 'organization' | 'position', number: number): string => {
  const hex = number.toString(16).padStart(12, '0');
  const group = { person: '8000', organization: '9000', position: 'a000' }[kind];
  return `01900000-0000-7000-${group}-${hex}`;
};
