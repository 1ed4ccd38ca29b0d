import { capacityAfterEnd } from '../exposure/capacity.js';
import { accept, isRefused, refuse, type CommandContext, type Decision } from '../kernel/decider.js';
import { laterBy } from '../kernel/values.js';
import type { WorkspaceState } from '../state.js';
import type {
  BookMeeting,
  ConsentToMeet,
  DeclineToMeet,
  RecordTargetAnswer,
} from './introduction.commands.js';
import {
  MeetingBooked,
  MeetingConsented,
  MeetingDeclined,
  MeetingFellThrough,
  TargetAnswered,
} from './introduction.events.js';
import { after, takeStep, words } from './take-step.js';

/** The target's own word replaces what was told of it, and moves nothing else. */
export const consentToMeet = (
  data: ConsentToMeet,
  state: WorkspaceState,
  { occurredAt }: CommandContext,
): Decision => {
  const step = takeStep(state, data, 'CONSENT');
  if (isRefused(step)) return step;
  const { known, by, told } = step;
  const { introduction, standing } = known;
  const isFirst = standing.target !== 'CONSENTED';
  const now = isFirst ? after(state, known, { target: 'CONSENTED' }, occurredAt) : standing;
  return accept(introduction, MeetingConsented(introduction, { introduction, by, how: data.how, now }, told));
};

export const declineToMeet = (
  data: DeclineToMeet,
  state: WorkspaceState,
  { occurredAt }: CommandContext,
): Decision => {
  const step = takeStep(state, data, 'DECLINE_TO_MEET');
  if (isRefused(step)) return step;
  const { known, by, told } = step;
  const { introduction, seeker, connector, target } = known;
  const now = after(state, known, { target: 'DECLINED', phase: 'DECLINED' }, occurredAt);
  return accept(
    introduction,
    MeetingDeclined(
      introduction,
      { introduction, by, how: data.how, now },
      { ...told, ...words([seeker, connector, target], data.reason) },
    ),
    ...capacityAfterEnd(state, introduction, occurredAt),
  );
};

/** Whoever tells of it: the answer is the target's. */
export const recordTargetAnswer = (
  data: RecordTargetAnswer,
  state: WorkspaceState,
  { occurredAt }: CommandContext,
): Decision => {
  const step = takeStep(state, data, 'RECORD_ANSWER');
  if (isRefused(step)) return step;
  const { known, by } = step;
  const { introduction, target } = known;
  const now = after(state, known, { phase: 'ANSWERED' }, occurredAt);
  return accept(
    introduction,
    TargetAnswered(
      introduction,
      { introduction, by: target, how: data.how, now },
      by === target ? {} : { reportedby: by },
    ),
  );
};

const MOST_DAYS_AHEAD = 730;

/** Until they meet nobody is reminded of anything. */
export const bookMeeting = (
  data: BookMeeting,
  state: WorkspaceState,
  { occurredAt }: CommandContext,
): Decision => {
  const step = takeStep(state, data, 'BOOK_MEETING');
  if (isRefused(step)) return step;
  const { known, by } = step;
  const { introduction } = known;
  if (data.at !== null) {
    if (data.at < known.requestedAt || data.at > laterBy(occurredAt, MOST_DAYS_AHEAD)) {
      return refuse(
        'INTRODUCTION_WRONG_TIME',
        'They meet after it was asked for, and within two years from now.',
      );
    }
    const now = after(state, known, { phase: 'MEETING_BOOKED' }, data.at > occurredAt ? data.at : occurredAt);
    return accept(introduction, MeetingBooked(introduction, { introduction, by, at: data.at, now }));
  }
  if (known.standing.phase !== 'MEETING_BOOKED') {
    return refuse('INTRODUCTION_WRONG_STATE', 'No meeting is booked that could have fallen through.');
  }
  const now = after(state, known, { phase: 'ANSWERED' }, occurredAt);
  return accept(introduction, MeetingFellThrough(introduction, { introduction, by, now }));
};
