import { laterBy, type Id, type Instant } from '../kernel/values.js';
import type { IntroductionPolicy } from '../workspace/introduction-policy.js';
import type { Standing } from './introduction.events.js';
import { isEnd } from './introductions.js';
import type { PartyRole } from './introduction.vocabulary.js';

type Place = Pick<Standing, 'connector' | 'target' | 'phase'>;

/**
 * Where an introduction with that target stands from `at` on, and when the clock speaks next: a reminder after
 * `remindDays`, the end after `expireDays`, of one that was made after `unansweredDays`. What has ended waits for the
 * seeker to close the loop, of which they are reminded, and no end comes to that.
 */
export const standing = (
  place: Place,
  target: Id | null,
  at: Instant,
  { remindDays, expireDays, unansweredDays }: IntroductionPolicy,
): Standing => {
  const waitingFor = whoIsWaitedFor(place);
  if (waitingFor === null) return { ...place, waitingFor, remindAt: null, due: null };
  const remindAt = laterBy(at, remindDays);
  if (isEnd(place.phase, target)) return { ...place, waitingFor, remindAt, due: null };
  const due = laterBy(at, place.phase === 'MADE' ? unansweredDays : expireDays);
  return { ...place, waitingFor, remindAt: remindAt < due ? remindAt : null, due };
};

const whoIsWaitedFor = ({ connector, target, phase }: Place): PartyRole | null => {
  switch (phase) {
    case 'REQUESTED':
      return connector === 'NEEDS_INFORMATION' ? 'SEEKER' : 'CONNECTOR';
    case 'ACCEPTED':
      if (target === 'ASKED') return 'TARGET';
      return target === 'NEEDS_INFORMATION' ? 'SEEKER' : 'CONNECTOR';
    case 'MADE':
      return 'TARGET';
    case 'CLOSED':
      return null;
    default:
      return 'SEEKER';
  }
};
