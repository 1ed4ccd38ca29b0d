import type { Viewer } from '#access';
import type { Acknowledgement, Id } from '#domain';
import type { BreachCoefficients } from '#trust-model';
import type { Moment } from './moment.js';
import type { DirectedTrust, EvidenceSums } from './trust-between.js';

/** One open vouch, with the figures that were frozen when it was given. */
export interface OpenVouch {
  readonly item: Id;
  /** The introduction that it is; null: a vouch of its own. */
  readonly introduction: Id | null;
  readonly seeker: Id;
  readonly contact: Id;
  /** Fall of the contact's mean trust in the connector if it fails at severity 1, 0 to 1; as frozen. */
  readonly stake: number;
  /** 0 to 1; as frozen. */
  readonly breachProbability: number;
  readonly acknowledgedBy: Acknowledgement;
  /** Seconds UTC. */
  readonly since: number;
  /** The contact's evidence of the connector at the moment, in the vouch's domain. */
  readonly sumsNow: EvidenceSums;
}

/** All that a connector has open, and how much they may have. */
export interface OpenVouches {
  /** Oldest first, then by id. */
  readonly items: readonly OpenVouch[];
  /** Expected shortfall at 95 % that is allowed, in trust lost. */
  readonly budget: number;
  readonly baseRate: number;
}

/**
 * What the whole workspace's record says of a vouch of `connector` for `seeker`, whoever may see it: sums over ties,
 * naming nobody. All sums are those of the moment, without a domain, and are added up in order of the other person's
 * id by code unit, so that they come to the same bits in every engine.
 */
export interface BreachRecord {
  /** Everybody's evidence of the seeker. */
  readonly ofSeeker: EvidenceSums;
  /** The connector's evidence of everybody: how those turned out whom they judged. */
  readonly byConnector: EvidenceSums;
  /**
   * Over people, but not these two, whom the connector has evidence of and who have evidence of the seeker: `weight` is the sum of the
   * connector's belief in them, `disbelief` the sum of that belief times their disbelief in the seeker.
   */
  readonly witnesses: { readonly weight: number; readonly disbelief: number };
  /** The seeker's evidence of the connector; zeros: none. */
  readonly reciprocal: EvidenceSums;
}

export interface RiskQuestion {
  readonly viewer: Viewer;
  readonly connector: Id;
  readonly seeker: Id;
  /** With whom the connector would vouch for the seeker, 1 to 10. */
  readonly contacts: readonly Id[];
  readonly domain?: string;
  readonly moment: Moment;
  /** Items of evidence for each contact's trust. */
  readonly evidence: number;
}

export interface RiskFigures {
  /** In the order of the contacts: their trust in the connector, in the domain asked for. */
  readonly contacts: readonly DirectedTrust[];
  readonly breach: BreachRecord;
  /** The weights in force: the latest by (at, position), or those that ship. */
  readonly coefficients: BreachCoefficients;
  readonly open: OpenVouches;
}

/** A vouch of which it is known how it turned out. */
export interface VouchOutcome {
  readonly item: Id;
  /** 0 to 1; as frozen when it was given. */
  readonly breachProbability: number;
  readonly failed: boolean;
  /** Seconds UTC. */
  readonly at: number;
}

/** What was said of vouches beforehand, and what came of them. */
export interface VouchOutcomes {
  /** By when they turned out, then by id. */
  readonly items: readonly VouchOutcome[];
  /** The weights in force. */
  readonly coefficients: BreachCoefficients;
}

/** Questions: what would this vouch put at risk, and what do all open ones? And how did those turn out that ended? */
export abstract class VouchRisk {
  /** Null where the viewer is neither the connector nor an operator, or may not see a contact or the seeker. */
  abstract ofVouch(question: RiskQuestion): Promise<RiskFigures | null>;

  /** Null where the viewer is neither the connector nor an operator. */
  abstract ofConnector(viewer: Viewer, connector: Id, moment: Moment): Promise<OpenVouches | null>;

  /**
   * Of this connector's vouches; `connector` null: of everybody's. Null where the viewer is neither the connector nor
   * an operator.
   */
  abstract outcomes(viewer: Viewer, connector: Id | null, moment: Moment): Promise<VouchOutcomes | null>;
}
