import { z } from 'zod';
import { budgetWords } from '../connector-policy/connector-policy.commands.js';

const MOST_DAYS = 36_525;
const days = z.number().int().min(1).max(MOST_DAYS);

/** How introductions go in a workspace. Days are whole; what an event has said already stays as it was said. */
export const IntroductionPolicy = z.strictObject({
  /** Expected shortfall at 95 % of all open vouches of a connector who set no budget, in trust lost. */
  riskBudget: z.number().min(0).max(100),
  /** After which whoever is waited for is reminded, once. */
  remindDays: days,
  /** After which what waits for somebody ends. */
  expireDays: days,
  /** After which an introduction that was made counts as unanswered. */
  unansweredDays: days,
  /** After the end, before the same person may be asked for the same again. */
  askAgainDays: z.number().int().min(0).max(MOST_DAYS),
  /** After which an open vouch binds its connector no more. */
  exposureDays: days,
  /** The target is asked as soon as the connector has accepted. */
  askTargetAtOnce: z.boolean(),
});
export type IntroductionPolicy = z.infer<typeof IntroductionPolicy>;

export const usualIntroductionPolicy: IntroductionPolicy = {
  riskBudget: budgetWords.USUAL,
  remindDays: 7,
  expireDays: 21,
  unansweredDays: 30,
  askAgainDays: 90,
  exposureDays: 180,
  askTargetAtOnce: false,
};
