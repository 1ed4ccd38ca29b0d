import type { Id } from '../kernel/values.js';
import type { BriefAnswer } from './brief.commands.js';
import type { BriefWords } from './brief.events.js';

/** By seeker: what they wrote last. */
export type Briefs = Map<Id, BriefWords>;

export const emptyBrief: BriefWords = {
  whoIAm: null,
  whatIsUnique: null,
  whoUsesIt: null,
  whyMe: null,
  whyMeAt: [],
};

/** "Why me" for one of these organisations, else in general. */
export const whyMeFor = (brief: BriefWords, organizations: readonly Id[]): string | null =>
  brief.whyMeAt.find(({ organization }) => organizations.includes(organization))?.text ?? brief.whyMe;

/** The answers that a brief lacks, in their order, for asks that lead to one of these organisations. */
export const missingAnswers = (brief: BriefWords, organizations: readonly Id[] = []): BriefAnswer[] => {
  const answers: readonly (readonly [BriefAnswer, string | null])[] = [
    ['WHO_I_AM', brief.whoIAm],
    ['WHAT_IS_UNIQUE', brief.whatIsUnique],
    ['WHO_USES_IT', brief.whoUsesIt],
    ['WHY_ME', whyMeFor(brief, organizations)],
  ];
  return answers.filter(([, text]) => text === null).map(([answer]) => answer);
};
