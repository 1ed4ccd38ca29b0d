import { capacityAfterEnd } from '../exposure/capacity.js';
import { ExposureLapsed } from '../exposure/exposure.events.js';
import {
  IntroductionExpired,
  IntroductionUnanswered,
  Reminded,
  type Standing,
} from '../introduction/introduction.events.js';
import type { IntroductionState } from '../introduction/introductions.js';
import { after } from '../introduction/take-step.js';
import type { NewEvent } from '../kernel/event.js';
import type { Id, Instant } from '../kernel/values.js';
import { openItems } from '../exposure/exposures.js';
import type { WorkspaceState } from '../state.js';
import type { Due } from './due-times.js';

export type { Due } from './due-times.js';

/** The earliest that waits in this workspace, whenever that is; null: nothing waits. */
export const nextDue = (state: WorkspaceState): Due | null =>
  state.dueTimes.earliest((due) => holds(state, due));

/** What happens then: events of that moment, at least one. Folding them makes the next one due. */
export const decideDue = ({ due, kind, subject }: Due, state: WorkspaceState): readonly NewEvent[] => {
  if (kind === 'LAPSE') return lapse(state, subject, due);
  const known = state.introductions.byId.get(subject);
  if (!known) return [];
  return kind === 'REMINDER' ? remind(known, due) : end(state, known, due);
};

/** What was due may have been overtaken: by an answer, by another end. */
const holds = ({ introductions, exposures }: WorkspaceState, { due, kind, subject }: Due): boolean => {
  if (kind === 'LAPSE') {
    const connector = exposures.connectorOf.get(subject);
    return connector !== undefined && openItems(exposures, connector).get(subject)?.lapsesAt === due;
  }
  const standing = introductions.byId.get(subject)?.standing;
  return (kind === 'REMINDER' ? standing?.remindAt : standing?.due) === due;
};

const lapse = (state: WorkspaceState, item: Id, at: Instant): NewEvent[] => {
  const connector = state.exposures.connectorOf.get(item);
  if (connector === undefined) return [];
  return [ExposureLapsed(item, { item, connector }, { time: at }), ...capacityAfterEnd(state, item, at)];
};

const remind = ({ introduction, standing }: IntroductionState, time: Instant): NewEvent[] => {
  const whom = standing.waitingFor;
  if (whom === null) return [];
  const now: Standing = { ...standing, remindAt: null };
  return [Reminded(introduction, { introduction, by: null, whom, now }, { time })];
};

/** What waits for an answer that never came: of one that was made it is the target's. */
const end = (state: WorkspaceState, known: IntroductionState, at: Instant): NewEvent[] => {
  const { introduction, standing } = known;
  const isMade = standing.phase === 'MADE';
  const place = isMade
    ? ({ phase: 'UNANSWERED' } as const)
    : { phase: 'EXPIRED' as const, ...partyExpired(standing) };
  const data = { introduction, by: null, now: after(state, known, place, at) };
  const event = isMade ? IntroductionUnanswered : IntroductionExpired;
  return [event(introduction, data, { time: at }), ...capacityAfterEnd(state, introduction, at)];
};

/** The side on which nothing was said; nobody's, where it was the seeker who owed information. */
const partyExpired = ({ phase, waitingFor }: Standing): Partial<Pick<Standing, 'connector' | 'target'>> => {
  if (phase === 'REQUESTED' && waitingFor === 'CONNECTOR') return { connector: 'EXPIRED' };
  return waitingFor === 'TARGET' ? { target: 'EXPIRED' } : {};
};
