import {
  badOutcomeWeight,
  DEFAULT_HALF_LIFE_SECONDS,
  decayFactor,
  evidenceWeights,
  type MomentSums,
  normalizedWeight,
  outcomeShareBy,
  sumsAt,
  type WeighedValues,
} from '#trust-model';
import type { Rating } from '../ratings/ratings.js';

/** Ratings added up, in weights normalised to the epoch: as good and bad outcomes, and as values. */
export interface Record {
  readonly good: number;
  readonly bad: number;
  readonly weight: number;
  readonly value: number;
}

export const NOTHING: Record = { good: 0, bad: 0, weight: 0, value: 0 };

/**
 * A rating is the word of the one who dealt with the other, as a connector's on how a vouch turned out: above 0 a good
 * outcome, below 0 a bad one of that severity, at the share that a connector's word has. Half-life and weights are a
 * workspace's defaults.
 */
export const withRating = (record: Record, { value, at }: Rating): Record => {
  const now = normalizedWeight(1, at, DEFAULT_HALF_LIFE_SECONDS);
  const share = now * outcomeShareBy.CONNECTOR;
  return {
    good: record.good + (value > 0 ? share * evidenceWeights.goodOutcome : 0),
    bad: record.bad + (value < 0 ? share * badOutcomeWeight(-value) : 0),
    weight: record.weight + now,
    value: record.value + now * value,
  };
};

/** What brings records to a moment, in seconds UTC. */
export const factorAt = (at: number): number => decayFactor(at, DEFAULT_HALF_LIFE_SECONDS);

export const evidenceAt = ({ good, bad }: Record, factor: number): MomentSums =>
  sumsAt({ good, unconfirmedGood: 0, bad }, factor);

export const valuesAt = ({ weight, value }: Record, factor: number): WeighedValues => ({
  weight: weight * factor,
  value: value * factor,
});
