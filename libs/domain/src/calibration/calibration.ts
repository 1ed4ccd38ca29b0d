import { breachCoefficients, type BreachCoefficients, type EndedVouch } from '#trust-model';
import type { FrozenRisk } from '../exposure/exposure.events.js';
import type { OutcomeKind, PartyRole } from '../introduction/introduction.vocabulary.js';
import { toSeconds, type Id, type Instant } from '../kernel/values.js';

/** What deciders know of how vouches turned out. */
export interface Calibration {
  /** By introduction or vouch, what was known when it was given. */
  readonly signs: Map<Id, EndedVouch['signs']>;
  /** By the same, how it ended. */
  readonly ended: Map<Id, EndedVouch>;
  /** The weights in force. */
  coefficients: BreachCoefficients;
  refits: number;
}

export const initialCalibration = (): Calibration => ({
  signs: new Map(),
  ended: new Map(),
  coefficients: breachCoefficients,
  refits: 0,
});

/** Figures that were frozen before signs were kept beside them teach nothing. */
export const expectOutcome = ({ signs }: Calibration, item: Id, risk: FrozenRisk): void => {
  if (risk.signs) signs.set(item, risk.signs);
};

export interface OutcomeWord {
  readonly subject: Id;
  readonly role: PartyRole;
  readonly outcome: OutcomeKind;
}

/** Whether an outcome says something of a vouch: a seeker is no judge of how they turned out themself. */
export const isJudged = ({ role }: Pick<OutcomeWord, 'role'>): boolean => role !== 'SEEKER';

/** What came of a vouch: it failed, or it didn't, which a neutral outcome says too. */
export const noteOutcome = ({ signs, ended }: Calibration, word: OutcomeWord, time: Instant): void => {
  const known = signs.get(word.subject);
  if (known && isJudged(word))
    ended.set(word.subject, { signs: known, failed: word.outcome === 'BAD', at: toSeconds(time) });
};
