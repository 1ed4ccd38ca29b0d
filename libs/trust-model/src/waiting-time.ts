const SECONDS_PER_DAY = 86_400;

/** What is assumed of somebody who never answered yet: 3 days, worth as much as 4 answers seen. */
export const PRIOR_WAITING_DAYS = 3;
export const PRIOR_ANSWERS = 4;

const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[(sorted.length >> 1) - 1] ?? 0) + upper) / 2;
};

/**
 * Days a person is likely to take to answer: the median of their own answers (in seconds, in any order), shrunk
 * towards what is assumed of everybody: `(n·median + 4·3) / (n + 4)` (a credibility mean: Bühlmann, ASTIN Bulletin
 * 1967). The median, because one forgotten mail should not make a month of every answer.
 */
export const waitingDays = (answerSeconds: readonly number[]): number => {
  const n = answerSeconds.length;
  const median = medianOf(answerSeconds) / SECONDS_PER_DAY;
  return (n * median + PRIOR_ANSWERS * PRIOR_WAITING_DAYS) / (n + PRIOR_ANSWERS);
};
