import { folded } from '../kernel/folded.js';
import type { Id, Instant } from '../kernel/values.js';
import type { Situation } from './introduction-actions.js';
import type { AskFacts, AskWords, OutcomeEvidence, Standing } from './introduction.events.js';
import { endPhases, type IntroductionPhase, type PartyRole } from './introduction.vocabulary.js';

/** What deciders know of one introduction. */
export interface IntroductionState {
  readonly introduction: Id;
  readonly seeker: Id;
  readonly connector: Id;
  readonly target: Id | null;
  readonly parent: Id | null;
  readonly ask: AskFacts;
  readonly requestedAt: Instant;
  standing: Standing;
  acceptedByReport: boolean;
  consentedByReport: boolean;
  /** The connector did introduce them, whatever came of it. */
  made: boolean;
  /** The first end it came to; null while it is under way. */
  endedAt: Instant | null;
  outcome: { readonly by: PartyRole; readonly evidence: readonly OutcomeEvidence[] } | null;
  /** Of an ask that named nobody, while people may still be named for it. */
  words: AskWords | null;
}

export interface Introductions {
  readonly byId: Map<Id, IntroductionState>;
  /** The latest by who asks whom for what (`askKey`). */
  readonly latest: Map<string, Id>;
  /** By seeker and target: the introduction in which the target has been asked. */
  readonly targetAsked: Map<string, Id>;
}

export const initialIntroductions = (): Introductions => ({
  byId: new Map(),
  latest: new Map(),
  targetAsked: new Map(),
});

/** Nothing more is expected but that the loop is closed. An ask that named nobody ends by being answered. */
export const isEnd = (phase: IntroductionPhase, target: Id | null): boolean =>
  endPhases.has(phase) || (phase === 'ANSWERED' && target === null);

export const situationOf = (introduction: IntroductionState): Situation => ({
  ...introduction.standing,
  parties: introduction,
  acceptedByReport: introduction.acceptedByReport,
  consentedByReport: introduction.consentedByReport,
  made: introduction.made,
  outcomeBy: introduction.outcome?.by ?? null,
});

/** One ask of one connector: of asks for the same person, or for the same in other spelling, one is open at a time. */
export const askKey = (
  seeker: Id,
  connector: Id,
  target: Id | null,
  { organization, role, industry, sector }: AskFacts,
): string =>
  target === null
    ? JSON.stringify([seeker, connector, organization, foldedOrNull(role), foldedOrNull(industry), sector])
    : JSON.stringify([seeker, connector, target]);

const foldedOrNull = (text: string | null): string | null => (text === null ? null : folded(text));

export const askedTargetKey = (seeker: Id, target: Id): string => `${seeker}/${target}`;
