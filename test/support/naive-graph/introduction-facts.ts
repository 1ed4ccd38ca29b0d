import type { Id } from '#domain';
import type { Fact, Facts } from './facts.js';

/** What had been asked for by the moment. */
export const requestsBy = (facts: Facts): readonly Fact<'introduction'>[] =>
  facts.all('introduction').filter(({ step }) => step.at <= facts.asOf);

/** What had happened to it by the moment, in the order in which it was recorded. */
export const stepsBy = (
  facts: Facts,
  introduction: Id,
): readonly Fact<'introduction' | 'introductionStep'>[] =>
  [...facts.all('introduction'), ...facts.all('introductionStep')]
    .filter((fact) => fact.introduction === introduction && fact.step.at <= facts.asOf)
    .sort((a, b) => a.place - b.place);

/** Who knows of it and so of each other: its parties, the target once they were asked. */
export const whoKnows = (now: Facts, introduction: Id): readonly Id[] => {
  const asked = requestsBy(now).find((fact) => fact.introduction === introduction);
  if (!asked) return [];
  const isTargetAsked = stepsBy(now, introduction).at(-1)?.standing.target !== 'NOT_ASKED';
  const parties = [asked.seeker, asked.connector, isTargetAsked ? asked.target : null];
  return parties.filter((party) => party !== null);
};
