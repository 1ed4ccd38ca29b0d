import { foldedDomain } from '../kernel/folded.js';
import type { Id } from '../kernel/values.js';
import type { OutcomeEvidence } from '../introduction/introduction.events.js';
import type { PartyRole } from '../introduction/introduction.vocabulary.js';

/** What deciders know of one vouch. */
export interface VouchState {
  readonly vouch: Id;
  readonly connector: Id;
  readonly seeker: Id;
  readonly contact: Id;
  readonly domain: string | null;
  readonly givenAt: string;
  withdrawn: boolean;
  outcome: { readonly by: PartyRole; readonly evidence: readonly OutcomeEvidence[] } | null;
}

export interface Vouches {
  readonly byId: Map<Id, VouchState>;
  /** Those that are not taken back, by `vouchKey`. */
  readonly standing: Set<string>;
}

export const initialVouches = (): Vouches => ({ byId: new Map(), standing: new Set() });

/** One word of one person on another, with one contact, in one field. */
export const vouchKey = ({
  connector,
  seeker,
  contact,
  domain,
}: Pick<VouchState, 'connector' | 'seeker' | 'contact' | 'domain'>): string =>
  JSON.stringify([connector, seeker, contact, domain === null ? null : foldedDomain(domain)]);
