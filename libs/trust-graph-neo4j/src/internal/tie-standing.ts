import type { Id, Visibility } from '#domain';
import { type Fact, read } from './fact.js';
import { Facts } from './facts.js';
import type { Knowledge } from './knowledge.js';
import { tieChance, type TieChance } from './tie-chance.js';
import { TieFacts } from './tie-facts.js';
import { passOf } from './tie-pass.js';

/** A tie as the database holds it, with what its ends said of all their ties. */
export interface HeldTie {
  readonly start: Id;
  readonly end: Id;
  readonly facts: readonly string[];
  readonly startAccount: 'MEMBER' | 'CONTACT' | null;
  readonly endAccount: 'MEMBER' | 'CONTACT' | null;
  readonly startWords: readonly string[] | null;
  readonly endWords: readonly string[] | null;
}

/** What permission goes by: whether there is a tie now, and the pass by which each side admits others. */
export interface TieStanding extends TieChance {
  readonly now: boolean;
  readonly startPass: string;
  readonly endPass: string;
}

/** @param halfLife the workspace's, in seconds */
export const tieStanding = (tie: HeldTie, now: Knowledge, halfLife: number): TieStanding => {
  const facts = new Facts(tie.facts, now);
  const ends = [tie.start, tie.end] as const;
  const counting = new TieFacts(facts, ends, { halfLife });
  const held = tie.facts.map(read);
  const named = held.find(isNaming)?.place ?? Infinity;
  const undone = now.ends.filter((end) => held.some(({ imports }) => imports?.includes(end.import)));
  const level = (side: Id, words: readonly string[] | null): Visibility | null => {
    const ofAll = new Facts(words, now).all('visibility').filter(({ place }) => named < place);
    const ofThis = facts.all('visibility').filter((word) => word.side === side);
    const said = [...ofAll, ...ofThis].sort((a, b) => a.place - b.place);
    return (said.findLast(({ initial }) => !initial) ?? said[0])?.level ?? null;
  };
  return {
    now: counting.exists(),
    startPass: passOf({
      person: tie.start,
      account: tie.startAccount,
      stated: level(tie.start, tie.startWords),
    }),
    endPass: passOf({ person: tie.end, account: tie.endAccount, stated: level(tie.end, tie.endWords) }),
    ...tieChance(counting, ends, halfLife, held, undone),
  };
};

/** A word on all ties is about those that something named before, whether that counts or not. */
const isNaming = ({ change }: Fact): boolean => change === 'tie' || change === 'evidence';
