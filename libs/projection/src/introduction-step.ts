import { toSeconds, type Id, type Standing } from '#domain';
import type { StoredEvent } from '#event-log';
import type { IntroductionStep, StandingNow } from '#trust-graph';

/** Any event of an introduction's life as a step of it. */
export const stepOf = (
  { type, time, reportedby, sealed = [] }: StoredEvent,
  by: Id | null,
  more: Partial<Pick<IntroductionStep, 'outcomeBy' | 'meetingAt'>> = {},
): IntroductionStep => ({
  type: type.replace(/\.v\d+$/, ''),
  at: toSeconds(time),
  by,
  reportedBy: reportedby ?? null,
  words: sealed[0] ?? null,
  outcomeBy: null,
  meetingAt: null,
  ...more,
});

export const standingNow = ({ remindAt, due, ...standing }: Standing): StandingNow => ({
  ...standing,
  remindAt: remindAt === null ? null : toSeconds(remindAt),
  due: due === null ? null : toSeconds(due),
});
