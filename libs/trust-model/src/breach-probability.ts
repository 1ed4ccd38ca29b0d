import type { MomentSums } from './evidence-sums.js';

/** What is known of a vouch before it is given. All sums are decayed to one moment. */
export interface BreachSigns {
  /** Everybody's evidence of the seeker, who is judged. */
  readonly ofSeeker: MomentSums;
  /** The connector's evidence of everybody: how those turned out whom they judged. */
  readonly byConnector: MomentSums;
  /** Sum of the connector's belief in two-hop witnesses, and of that belief times their disbelief in the seeker. */
  readonly witnesses: { readonly weight: number; readonly disbelief: number };
  /** The seeker's evidence of the connector. */
  readonly reciprocal: MomentSums;
}

/**
 * Weights of the signs in log-odds. More bad evidence never lowers the probability, and of seekers who have evidence of
 * the connector more trust in return never raises it: the three records' weights are 0 or more, that of `reciprocal` 0
 * or less. What it means to have any, `hasReciprocal`, is left to the outcomes.
 */
export interface BreachCoefficients {
  /** Names these figures for ever. */
  readonly version: string;
  /** How many outcomes of a workspace's own they were refitted on; 0: as fitted on ratings, a proxy. */
  readonly ownOutcomes: number;
  /** q0: share of bad outcomes that records are shrunk towards, 0 to 1 and neither of them. */
  readonly baseShare: number;
  readonly intercept: number;
  readonly seekerRecord: number;
  readonly connectorRecord: number;
  readonly witnesses: number;
  readonly reciprocal: number;
  readonly hasReciprocal: number;
}

export interface BreachFactor {
  readonly code: 'BASE' | 'SEEKER_RECORD' | 'CONNECTOR_RECORD' | 'WITNESSES' | 'RECIPROCAL';
  /** What it adds to the log-odds; below 0 it lowers the probability. All factors add up to logit p. */
  readonly logOdds: number;
}

export interface Breach {
  /** 0 to 1, neither of them. */
  readonly probability: number;
  readonly factors: readonly BreachFactor[];
}

/** How many observations the base share is worth when a record is shrunk towards it. */
const SHRINKAGE = 2;

/** A little above, a double's probability is 1; however much evidence there is, it must not be. */
const MOST_LOG_ODDS = 36;

/** Log-odds of the shrunk share `(bad + 2·q0) / (good + bad + 2)`, without its detour over 1 − q. */
const recordLogOdds = (good: number, bad: number, baseShare: number): number =>
  Math.log((bad + SHRINKAGE * baseShare) / (good + SHRINKAGE * (1 - baseShare)));

/**
 * How likely a vouch fails:
 * `logit p = b0 + b1·logit q_seeker + b2·logit q_connector + b3·logit q_path + b4·reciprocal + b5·has_reciprocal`
 * (logistic regression: Cox, "The Regression Analysis of Binary Sequences", JRSS B 1958). q are shares of bad
 * outcomes, shrunk as the mean of a Beta prior worth two observations; for q_path the witnesses' belief-weighted
 * disbelief takes the place of the bad, their weight that of all. `reciprocal` is `(good − bad) / (good + bad)`, −1 to
 * 1, and 0 as is `has_reciprocal` where the seeker has no evidence of the connector.
 * BASE is logit p without any information; every other factor is what its sign adds to that.
 */
export const breachOf = (signs: BreachSigns, coefficients: BreachCoefficients): Breach => {
  const { baseShare, intercept, seekerRecord, connectorRecord } = coefficients;
  const base = recordLogOdds(0, 0, baseShare);
  const beyondBase = (good: number, bad: number) => recordLogOdds(good, bad, baseShare) - base;
  const { weight, disbelief } = signs.witnesses;
  // Sums of rounded products may exceed the sum that they are part of by a bit.
  const trusting = Math.max(weight - disbelief, 0);
  const factors: readonly BreachFactor[] = [
    { code: 'BASE', logOdds: intercept + (seekerRecord + connectorRecord + coefficients.witnesses) * base },
    { code: 'SEEKER_RECORD', logOdds: seekerRecord * beyondBase(signs.ofSeeker.good, signs.ofSeeker.bad) },
    {
      code: 'CONNECTOR_RECORD',
      logOdds: connectorRecord * beyondBase(signs.byConnector.good, signs.byConnector.bad),
    },
    { code: 'WITNESSES', logOdds: coefficients.witnesses * beyondBase(trusting, disbelief) },
    { code: 'RECIPROCAL', logOdds: reciprocity(signs.reciprocal, coefficients) },
  ];
  const logit = factors.reduce((sum, { logOdds }) => sum + logOdds, 0);
  return { probability: 1 / (1 + Math.exp(-Math.min(logit, MOST_LOG_ODDS))), factors };
};

const reciprocity = ({ good, bad }: MomentSums, coefficients: BreachCoefficients): number => {
  const total = good + bad;
  if (total === 0) return 0;
  return (coefficients.reciprocal * (good - bad)) / total + coefficients.hasReciprocal;
};
