import type { Id } from '#domain';
import type { Moment } from '#trust-graph';
import {
  decayFactor,
  DEFAULT_BASE_RATE,
  DEFAULT_HALF_LIFE_SECONDS,
  type NormalizedSums,
  PRIOR_WEIGHT,
} from '#trust-model';
import type { Parameters } from './database.js';
import type { Fact } from './fact.js';
import type { Undone } from './knowledge.js';
import type { TieFacts } from './tie-facts.js';

/**
 * How far each side of a tie trusts the other once all that the tie holds has happened and is known: what a statement
 * ranks ways by. For an earlier moment, within a domain, or by another half-life these sums do not hold, and the tie
 * counts as certain: ways are ranked by the most that they can be worth, and the best of them looked at fact by fact.
 */
export interface TieChance {
  /** As `NormalizedSums`, all good in one. */
  readonly startGood: number;
  readonly startBad: number;
  readonly endGood: number;
  readonly endBad: number;
  /** Seconds. */
  readonly halfLife: number;
  /** Seconds UTC: by then all has happened, and all is known. */
  readonly settledAt: number;
  readonly knownAt: number;
  /** Log offset before which all was recorded. */
  readonly knownUpTo: number;
}

/**
 * @param held what is on record of the tie, whether it counts or not
 * @param undone the ends of imports that it belonged to
 */
export const tieChance = (
  tie: TieFacts,
  [start, end]: readonly [Id, Id],
  halfLife: number,
  held: readonly Fact[],
  undone: readonly Undone[],
): TieChance => {
  const [ofStart, ofEnd] = [tie.normalizedSums(start), tie.normalizedSums(end)];
  const recorded = [...held, ...undone];
  return {
    startGood: atMost(ofStart),
    startBad: ofStart.bad,
    endGood: atMost(ofEnd),
    endBad: ofEnd.bad,
    halfLife,
    settledAt: Math.max(0, ...held.map(happenedAt)),
    knownAt: Math.max(0, ...recorded.map(({ recordedAt }) => recordedAt)),
    knownUpTo: Math.max(0, ...recorded.map(({ offset }) => offset + 1)),
  };
};

/** Unconfirmed items are capped together at the moment asked about: without the cap, and rounded up, it is never less. */
const atMost = ({ good, unconfirmedGood }: NormalizedSums): number =>
  unconfirmedGood === 0 ? good : (good + unconfirmedGood) * (1 + 2 ** -40);

const happenedAt = (fact: Fact): number => {
  if (fact.change === 'tie') return fact.since;
  if (fact.change === 'evidence') return fact.at;
  return fact.change === 'evidenceEnd' ? (fact.until ?? 0) : 0;
};

/**
 * How likely `to` acts on an ask over the tie `t`, at most: exactly `expectedOf` at a moment for which its sums hold, to
 * the last bit, since the operations are the same in the same order.
 */
export const chanceOf = (t: string, to: string): string => {
  const expected = (side: string): string =>
    `(${t}.${side}Good * $factor + prior) / (${t}.${side}Good * $factor + ${t}.${side}Bad * $factor + ${PRIOR_WEIGHT.toFixed(1)})`;
  return `CASE WHEN ${t}.halfLife = $halfLife AND ${t}.settledAt <= $asOf AND ${t}.knownAt <= $knownAt AND ${t}.knownUpTo <= $upTo
    THEN CASE WHEN startNode(${t}) = ${to} THEN ${expected('start')} ELSE ${expected('end')} END ELSE 1.0 END`;
};

/** What `chanceOf` needs bound as `prior`, of the workspace `w`. */
export const prior = `${PRIOR_WEIGHT.toFixed(1)} * coalesce(w.baseRate, ${DEFAULT_BASE_RATE})`;

/**
 * The parameters that `chanceOf` needs.
 * @param halfLife what the workspace's was when it was last asked: if it is another, every tie counts as certain
 */
export const chancesAt = (
  { asOf, knownAt, upTo = Infinity }: Moment,
  domain: string | undefined,
  halfLife = DEFAULT_HALF_LIFE_SECONDS,
): Parameters => ({
  halfLife: domain === undefined ? halfLife : null,
  factor: decayFactor(asOf, halfLife),
  knownAt,
  upTo,
});
