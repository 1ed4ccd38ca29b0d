import type { MomentSums } from './evidence-sums.js';
import { beliefOf, PRIOR_WEIGHT } from './opinion.js';

/** Values of −1 to 1, each with a weight of 0 or more: the weights' sum, and that of weight times value. */
export interface WeighedValues {
  readonly weight: number;
  readonly value: number;
}

/** What a witness said, −1 to 1, and the evidence that whoever asks them has of them. */
export interface Word {
  readonly evidence: MomentSums;
  readonly says: number;
}

export const NO_WORD: WeighedValues = { weight: 0, value: 0 };

/**
 * Whose word counts for somebody with this evidence of them: more good than bad. It is the trust threshold of
 * MoleTrust (Massa and Avesani, "Controversial Users Demand Local Trust Metrics", AAAI 2005): those below it are
 * neither heard nor asked on.
 */
export const isHeard = ({ good, bad }: MomentSums): boolean => good > bad;

/** The voice of somebody who is asked and knows themself: weighed by the belief in them. */
export const voiceOf = ({ evidence, says }: Word): WeighedValues => {
  const weight = isHeard(evidence) ? beliefOf(evidence) : 0;
  return { weight, value: weight * says };
};

/**
 * The voice of somebody who is asked, doesn't know themself, and asks on: the words of those whom they hear, fused to
 * one by averaging, never by adding up (Jøsang, "Subjective Logic", Springer 2016, section 12.3). Belief is
 * discounted: that in them times their mean belief in those. However many stand behind one tie, they are one voice,
 * and weigh no more than the tie. Two layers are all: beyond them trust says little.
 */
export const voiceThrough = (between: MomentSums, words: readonly Word[]): WeighedValues => {
  const voices = words.filter(({ evidence }) => isHeard(evidence)).map(voiceOf);
  if (voices.length === 0 || !isHeard(between)) return NO_WORD;
  const share = beliefOf(between) / voices.length;
  const { weight, value } = voices.reduce(bothVoices, NO_WORD);
  return { weight: share * weight, value: share * value };
};

export const bothVoices = (one: WeighedValues, other: WeighedValues): WeighedValues => ({
  weight: one.weight + other.weight,
  value: one.value + other.value,
});

/** Mean of values shrunk towards 0, which stands for no word at all: `Σ w·v / (Σ w + W)`; −1 to 1. */
export const shrunkMean = ({ weight, value }: WeighedValues): number => value / (weight + PRIOR_WEIGHT);
