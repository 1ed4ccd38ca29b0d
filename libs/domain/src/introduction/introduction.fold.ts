import { expectOutcome, noteOutcome } from '../calibration/calibration.js';
import { closeItem, countAccepted, openItem } from '../exposure/exposures.js';
import type { EventDefinition, TimedEvent } from '../kernel/event.js';
import { fold } from '../kernel/fold.js';
import type { Id } from '../kernel/values.js';
import type { Folds, WorkspaceState } from '../state.js';
import * as events from './introduction.events.js';
import type { AskWords, Standing } from './introduction.events.js';
import { askedTargetKey, askKey, isEnd, type IntroductionState } from './introductions.js';

const { IntroductionRequested, IntroductionAccepted, IntroductionMade, MeetingConsented, OutcomeRecorded } =
  events;

/** Where it stands, told by each event whole; an end releases what it had put at risk. */
const stand = (state: WorkspaceState, known: IntroductionState, now: Standing, time: string): void => {
  const { introductions, exposures, dueTimes } = state;
  const { introduction, seeker, target } = known;
  known.standing = now;
  if (now.remindAt !== null) dueTimes.add({ due: now.remindAt, kind: 'REMINDER', subject: introduction });
  if (now.due !== null) dueTimes.add({ due: now.due, kind: 'END', subject: introduction });
  const asked = target === null ? null : askedTargetKey(seeker, target);
  if (asked !== null && now.target === 'ASKED') introductions.targetAsked.set(asked, introduction);
  if (!isEnd(now.phase, target)) return;
  known.endedAt ??= time;
  known.words = null;
  closeItem(exposures, introduction);
  if (asked !== null && introductions.targetAsked.get(asked) === introduction)
    introductions.targetAsked.delete(asked);
};

const request: Folds = fold(IntroductionRequested, (state: WorkspaceState, { data, personal = [], time }) => {
  const { now, by: _, ...asked } = data;
  const { introductions } = state;
  const known: IntroductionState = {
    ...asked,
    requestedAt: time,
    standing: now,
    acceptedByReport: false,
    consentedByReport: false,
    made: false,
    endedAt: null,
    outcome: null,
    words: asked.target === null ? ((personal[0]?.fields as AskWords | undefined) ?? null) : null,
  };
  introductions.byId.set(known.introduction, known);
  introductions.latest.set(
    askKey(asked.seeker, asked.connector, asked.target, asked.ask),
    known.introduction,
  );
  stand(state, known, now, time);
});

type Step = EventDefinition<string, { introduction: Id; now: Standing }>;

/** A step that says no more than where the introduction stands, or of which `more` is kept besides. */
const step = <Data extends { introduction: Id; now: Standing }>(
  definition: EventDefinition<string, Data>,
  more: (known: IntroductionState, event: TimedEvent<string, Data>, state: WorkspaceState) => void = () =>
    undefined,
): Folds =>
  fold(definition, (state, event) => {
    const known = state.introductions.byId.get(event.data.introduction);
    if (!known) return;
    more(known, event, state);
    stand(state, known, event.data.now, event.time);
  });

const plainSteps: readonly Step[] = [
  events.InformationAsked,
  events.InformationSupplied,
  events.IntroductionDeclined,
  events.TargetAsked,
  events.MeetingDeclined,
  events.TargetAnswered,
  events.MeetingBooked,
  events.MeetingFellThrough,
  events.LoopClosed,
  events.IntroductionWithdrawn,
  events.IntroductionExpired,
  events.IntroductionUnanswered,
  events.Reminded,
] as unknown as readonly Step[];

/** `words` are dropped where an ask ends: a yes that names people needs them until then. */
export const introductionFolds: Folds = {
  ...request,
  ...Object.fromEntries(plainSteps.flatMap((definition) => Object.entries(step(definition)))),
  ...step(IntroductionAccepted, (known, { data, reportedby, time }, { exposures, calibration, dueTimes }) => {
    known.acceptedByReport = reportedby !== undefined;
    if (data.risk === null) return;
    if (known.standing.connector !== 'ACCEPTED') countAccepted(exposures, data.connector, time);
    openItem(exposures, known.introduction, data.risk);
    expectOutcome(calibration, known.introduction, data.risk);
    dueTimes.add({ due: data.risk.lapsesAt, kind: 'LAPSE', subject: known.introduction });
  }),
  ...step(MeetingConsented, (known, { reportedby }) => {
    known.consentedByReport = reportedby !== undefined;
  }),
  ...step(IntroductionMade, (known) => {
    known.made = true;
  }),
  ...fold(OutcomeRecorded, (state, { data, time }) => {
    const { subject, by: _, role, evidence, now } = data;
    const known = state.introductions.byId.get(subject) ?? state.vouches.byId.get(subject);
    if (known) known.outcome = { by: role, evidence };
    closeItem(state.exposures, subject);
    noteOutcome(state.calibration, data, time);
    if (known && 'standing' in known && now !== null) stand(state, known, now, time);
  }),
};
