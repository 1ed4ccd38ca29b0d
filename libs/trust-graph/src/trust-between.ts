import type { EvidenceKind, Id } from '#domain';
import type { Viewer } from '#access';
import type { Moment } from './moment.js';

/** Decayed sums of good and bad evidence at a moment: all that the trust model needs of a directed tie. */
export interface EvidenceSums {
  readonly good: number;
  readonly bad: number;
}

/** One item as this viewer may see it: for others than the ends and operators only its kind and year. */
export interface EvidenceItem {
  readonly kind: EvidenceKind;
  /** Seconds UTC; for third parties the start of the year. */
  readonly at: number;
  readonly good: number | null;
  readonly bad: number | null;
  readonly domain: string | null;
}

export interface TrustQuestion {
  readonly viewer: Viewer;
  readonly from: Id;
  readonly to: Id;
  readonly domain?: string;
  readonly moment: Moment;
  /** At most this many items are returned, newest first. */
  readonly evidence: number;
}

export interface DirectedTrust {
  readonly sums: EvidenceSums;
  readonly evidence: readonly EvidenceItem[];
  readonly baseRate: number;
}

/** Question: how far does one person trust another, and why? */
export abstract class TrustBetween {
  /** Null where the viewer may not see both people, or is told nothing of them. A visible stranger has zero sums. */
  abstract ask(question: TrustQuestion): Promise<DirectedTrust | null>;
}
