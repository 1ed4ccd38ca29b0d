import type { Id } from '../kernel/values.js';
import type { Standing } from './introduction.events.js';
import type { IntroductionAction, PartyRole } from './introduction.vocabulary.js';

/** What the next step of an introduction depends on. */
export interface Situation extends Pick<Standing, 'connector' | 'target' | 'phase'> {
  readonly parties: { readonly seeker: Id; readonly connector: Id; readonly target: Id | null };
  /** The connector's, the target's yes rests on somebody else's word: their own is still to come. */
  readonly acceptedByReport: boolean;
  readonly consentedByReport: boolean;
  /** It was made, whatever came of it. */
  readonly made: boolean;
  /** Whose word the outcome rests on; null: none yet. */
  readonly outcomeBy: PartyRole | null;
}

/** Whose word on an outcome replaces whose: the target's the connector's, and that the seeker's. */
const RANK: Readonly<Record<PartyRole, number>> = { SEEKER: 1, CONNECTOR: 2, TARGET: 3 };

/** Whether the word of `role` may replace that of `before`: nobody's yet, one's own, or one less well placed. */
export const mayReplace = (role: PartyRole, before: PartyRole | null): boolean =>
  before === null || RANK[role] >= RANK[before];

/** Steps of a party without an account that another party may tell of. */
const REPORTABLE: ReadonlySet<IntroductionAction> = new Set([
  'ACCEPT',
  'DECLINE',
  'ASK_TARGET',
  'CONSENT',
  'DECLINE_TO_MEET',
  'MAKE',
]);

/** Everything that a party may do next: no state is without a step for somebody. */
export const actionsOf = (situation: Situation, role: PartyRole): IntroductionAction[] => {
  switch (role) {
    case 'SEEKER':
      return actionsOfSeeker(situation);
    case 'CONNECTOR':
      return actionsOfConnector(situation);
    case 'TARGET':
      return actionsOfTarget(situation);
  }
};

const actionsOfSeeker = (situation: Situation): IntroductionAction[] => {
  const { connector, target, phase, parties } = situation;
  switch (phase) {
    case 'REQUESTED':
      return connector === 'NEEDS_INFORMATION' ? ['SUPPLY_INFORMATION', 'WITHDRAW'] : ['WITHDRAW'];
    case 'ACCEPTED':
      return target === 'NEEDS_INFORMATION' ? ['SUPPLY_INFORMATION', 'WITHDRAW'] : ['WITHDRAW'];
    case 'MADE':
      return ['RECORD_ANSWER', 'RECORD_OUTCOME'];
    case 'ANSWERED': // an ask that named nobody is answered with people, and that is its end
      return parties.target === null ? ['CLOSE_LOOP'] : ['BOOK_MEETING', 'RECORD_OUTCOME'];
    case 'MEETING_BOOKED':
      return ['BOOK_MEETING', 'RECORD_OUTCOME'];
    case 'CLOSED':
      return lateOutcome(situation, 'SEEKER');
    default:
      return [...lateOutcome(situation, 'SEEKER'), 'CLOSE_LOOP'];
  }
};

const actionsOfConnector = (situation: Situation): IntroductionAction[] => {
  const { connector, target, phase, acceptedByReport } = situation;
  const ownWord: IntroductionAction[] = acceptedByReport ? ['ACCEPT'] : [];
  switch (phase) {
    case 'REQUESTED':
      return connector === 'ASKED' ? ['ASK_FOR_INFORMATION', 'ACCEPT', 'DECLINE'] : ['ACCEPT', 'DECLINE'];
    case 'ACCEPTED':
      if (target === 'NOT_ASKED') return [...ownWord, 'ASK_TARGET', 'DECLINE'];
      return target === 'CONSENTED' ? [...ownWord, 'MAKE', 'DECLINE'] : [...ownWord, 'DECLINE'];
    case 'MADE':
      return [...ownWord, 'RECORD_ANSWER', 'RECORD_OUTCOME'];
    case 'ANSWERED':
    case 'MEETING_BOOKED':
      return situation.parties.target === null ? ownWord : [...ownWord, 'RECORD_OUTCOME'];
    default:
      return lateOutcome(situation, 'CONNECTOR');
  }
};

const actionsOfTarget = (situation: Situation): IntroductionAction[] => {
  const { target, phase, consentedByReport, parties } = situation;
  if (parties.target === null) return [];
  switch (phase) {
    case 'ACCEPTED':
      if (target === 'ASKED') return ['ASK_FOR_INFORMATION', 'CONSENT', 'DECLINE_TO_MEET'];
      if (target === 'NEEDS_INFORMATION') return ['CONSENT', 'DECLINE_TO_MEET'];
      if (target === 'CONSENTED')
        return consentedByReport ? ['CONSENT', 'DECLINE_TO_MEET'] : ['DECLINE_TO_MEET'];
      return [];
    case 'MADE':
      return ['RECORD_ANSWER', 'RECORD_OUTCOME'];
    case 'ANSWERED':
    case 'MEETING_BOOKED':
      return ['BOOK_MEETING', 'RECORD_OUTCOME'];
    default:
      return lateOutcome(situation, 'TARGET');
  }
};

/** Of what was made, the first word on how it went, or a better one, is welcome after any end. */
const lateOutcome = ({ made, outcomeBy }: Situation, role: PartyRole): IntroductionAction[] =>
  made && mayReplace(role, outcomeBy) ? ['RECORD_OUTCOME'] : [];

/** Whose step somebody takes: their own, or that of a party without an account, of which they tell. */
export interface StepTaken {
  readonly role: PartyRole;
  readonly reported: boolean;
}

/** Null where the step is not theirs to take now. */
export const stepTaken = (
  situation: Situation,
  by: Id,
  action: IntroductionAction,
  hasAccount: (person: Id) => boolean,
): StepTaken | null => {
  const own = roleOf(situation.parties, by);
  if (own === null) return null;
  if (actionsOf(situation, own).includes(action)) return { role: own, reported: false };
  if (!REPORTABLE.has(action)) return null;
  // What was told of them already only their own word replaces.
  const untold = { ...situation, acceptedByReport: false, consentedByReport: false };
  for (const role of ['CONNECTOR', 'TARGET'] as const) {
    const person = role === 'CONNECTOR' ? situation.parties.connector : situation.parties.target;
    if (role === own || person === null || hasAccount(person)) continue;
    if (actionsOf(untold, role).includes(action)) return { role, reported: true };
  }
  return null;
};

/** Everything that somebody may do next, for themself or by telling of others, in the order of the vocabulary. */
export const personCan = (
  situation: Situation,
  by: Id,
  every: readonly IntroductionAction[],
  hasAccount: (person: Id) => boolean,
): IntroductionAction[] => every.filter((action) => stepTaken(situation, by, action, hasAccount) !== null);

export const roleOf = ({ seeker, connector, target }: Situation['parties'], person: Id): PartyRole | null => {
  if (person === seeker) return 'SEEKER';
  if (person === connector) return 'CONNECTOR';
  return person === target ? 'TARGET' : null;
};
