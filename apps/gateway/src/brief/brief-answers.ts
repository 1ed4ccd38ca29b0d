import type { BriefAnswer, BriefWords, Id } from '#domain';

/** The answer for one of these organisations where there is one, else the general one. */
export const whyMeFor = (words: BriefWords | null, organizations: readonly Id[]): string | null =>
  words?.whyMeAt.find(({ organization }) => organizations.includes(organization))?.text ??
  words?.whyMe ??
  null;

/** What a brief still lacks for an ask that leads to one of these organisations, or to none in particular. */
export const missingAnswers = (words: BriefWords | null, organizations: readonly Id[]): BriefAnswer[] => {
  const answers: Readonly<Record<BriefAnswer, string | null | undefined>> = {
    WHO_I_AM: words?.whoIAm,
    WHAT_IS_UNIQUE: words?.whatIsUnique,
    WHO_USES_IT: words?.whoUsesIt,
    WHY_ME: whyMeFor(words, organizations),
  };
  return (Object.keys(answers) as BriefAnswer[]).filter((answer) => (answers[answer] ?? null) === null);
};
