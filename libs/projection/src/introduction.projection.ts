import {
  InformationAsked,
  InformationSupplied,
  IntroductionAccepted,
  IntroductionDeclined,
  IntroductionExpired,
  IntroductionMade,
  IntroductionRequested,
  IntroductionUnanswered,
  IntroductionWithdrawn,
  LoopClosed,
  MeetingBooked,
  MeetingConsented,
  MeetingDeclined,
  MeetingFellThrough,
  Reminded,
  TargetAnswered,
  TargetAsked,
  endPhases,
  toSeconds,
  type Id,
  type Standing,
} from '#domain';
import type { StoredEvent } from '#event-log';
import type { GraphChange } from '#trust-graph';
import { standingNow, stepOf, stepChange } from './introduction-step.js';
import { projecting, type Projections } from './projections.js';
import { vouchOpened } from './vouch-change.js';

type InStep = StoredEvent & {
  readonly data: { readonly introduction: Id; readonly by: Id | null; readonly now: Standing };
};

const plainStep = (event: InStep): GraphChange[] => {
  const { introduction: item, by, now } = event.data;
  const at = toSeconds(event.time);
  return [
    stepChange(event, item, by, now),
    ...(endPhases.has(now.phase) ? [{ change: 'vouchEnd', item, at } as const] : []),
  ];
};

export const introductionProjections: Projections = {
  ...projecting(IntroductionRequested, (event) => {
    const { introduction, seeker, connector, target, parent, ask, by, now } = event.data;
    const { words, ...step } = stepOf(event, by);
    const parties = { introduction, seeker, connector, target, parent };
    const first = { ...step, words: null };
    return [{ change: 'introduction', ...parties, ask, words, step: first, standing: standingNow(now) }];
  }),
  ...projecting(IntroductionAccepted, (event) => {
    const { introduction, connector, seeker, acknowledgedBy, risk, good, unconfirmed } = event.data;
    const at = toSeconds(event.time);
    const changes = plainStep(event);
    if (good !== null) changes.push(accepted(introduction, connector, seeker, good, unconfirmed, at));
    if (risk !== null) {
      const items = { item: introduction, introduction };
      changes.push(vouchOpened(items, risk, acknowledgedBy, at));
    }
    return changes;
  }),
  ...projecting(InformationAsked, plainStep),
  ...projecting(InformationSupplied, plainStep),
  ...projecting(IntroductionDeclined, plainStep),
  ...projecting(TargetAsked, plainStep),
  ...projecting(MeetingConsented, plainStep),
  ...projecting(MeetingDeclined, plainStep),
  ...projecting(IntroductionMade, plainStep),
  ...projecting(TargetAnswered, plainStep),
  ...projecting(MeetingBooked, (event) => {
    const { introduction, by, now, at } = event.data;
    return [stepChange(event, introduction, by, now, { meetingAt: toSeconds(at) })];
  }),
  ...projecting(MeetingFellThrough, plainStep),
  ...projecting(LoopClosed, plainStep),
  ...projecting(IntroductionWithdrawn, plainStep),
  ...projecting(IntroductionExpired, plainStep),
  ...projecting(IntroductionUnanswered, plainStep),
  ...projecting(Reminded, plainStep),
};

const accepted = (
  introduction: Id,
  connector: Id,
  seeker: Id,
  good: number,
  unconfirmed: boolean,
  at: number,
): GraphChange => ({
  change: 'evidence',
  from: connector,
  to: seeker,
  kind: 'ACCEPTED',
  good,
  bad: 0,
  at,
  domain: null,
  slot: `accepted:${introduction}`,
  unconfirmed,
});
