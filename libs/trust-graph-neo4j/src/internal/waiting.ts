import { waitingDays } from '#trust-model';
import type { Facts } from './facts.js';

/** Median days that a person takes to answer, as known at the moment, of the facts about them. */
export const waitingDaysOf = (facts: Facts): number =>
  waitingDays(facts.happened('answerTime').map(({ seconds }) => seconds));
