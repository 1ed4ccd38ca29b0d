import type { Viewer } from '#access';
import type { Id, ProofKind } from '#domain';
import type { Moment } from './moment.js';

export interface ProofRecord {
  readonly proof: Id;
  readonly kind: ProofKind;
  readonly domain: string | null;
  readonly at: number;
  /** Sealed under the seeker's key. */
  readonly sealed: string;
}

/** A seeker's brief: the latest one, sealed under their key, and what they have done already, newest first. */
export interface BriefRecord {
  readonly sealed: string | null;
  readonly proofs: readonly ProofRecord[];
}

/** Question: what has this seeker written of themself? */
export abstract class Briefs {
  /** Null for others than the seeker and operators. */
  abstract of(viewer: Viewer, seeker: Id, moment: Moment): Promise<BriefRecord | null>;
}
