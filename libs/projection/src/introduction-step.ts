import { toSeconds, type Id, type Standing } from '#domain';
import type { StoredEvent } from '#event-log';
import type { GraphChange, IntroductionStep, StandingNow } from '#trust-graph';

/** An event of an introduction's life as the change that it is. */
export const stepChange = (
  event: StoredEvent,
  introduction: Id,
  by: Id | null,
  now: Standing,
  more: Partial<Pick<IntroductionStep, 'outcomeBy' | 'meetingAt'>> = {},
): GraphChange => ({
  change: 'introductionStep',
  introduction,
  step: { ...stepOf(event, by), ...more },
  standing: standingNow(now),
});

/** Any event of an introduction's life as a step of it. */
export const stepOf = (
  { type, time, reportedby, sealed = [] }: StoredEvent,
  by: Id | null,
): IntroductionStep => ({
  type: type.replace(/\.v\d+$/, ''),
  at: toSeconds(time),
  by,
  reportedBy: reportedby ?? null,
  words: sealed[0] ?? null,
  outcomeBy: null,
  meetingAt: null,
});

export const standingNow = ({ remindAt, due, ...standing }: Standing): StandingNow => ({
  ...standing,
  remindAt: remindAt === null ? null : toSeconds(remindAt),
  due: due === null ? null : toSeconds(due),
});
