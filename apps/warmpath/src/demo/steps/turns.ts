import type { Command, Id, Quote } from '#domain';
import type { Story, Turn } from '../network/introductions/story.js';
import { morningOf, type Known } from '../step.js';
import { personId } from './people.js';

/** A turn of a story, as the command of whoever takes it. */
export const turnAsCommand = (
  turn: Turn,
  { seeker, connector, to }: Story,
  known: Known,
  introduction: Id,
  fresh: readonly Quote[],
): Command => {
  const step = (by: Story['seeker']) => ({ by: personId(known, by), introduction });
  const target = typeof to === 'string' ? to : connector;
  const bySeeker = step(seeker);
  const byConnector = { ...step(connector), how: null };
  const byTarget = { ...step(target), how: null };
  const yes = { occurredAt: null, quotes: { fresh: [...fresh], seen: [...fresh] } };
  switch (turn[0]) {
    case 'asks back':
      return { type: 'AskForInformation', data: { ...step(connector), question: turn[2] } };
    case 'target asks back':
      return { type: 'AskForInformation', data: { ...step(target), question: turn[2] } };
    case 'tells':
      return { type: 'SupplyInformation', data: { ...bySeeker, answer: turn[2] } };
    case 'accepts':
      return { type: 'AcceptIntroduction', data: { ...byConnector, ...yes, people: [] } };
    case 'names': {
      const people = turn[2].map((person) => personId(known, person));
      return { type: 'AcceptIntroduction', data: { ...byConnector, ...yes, people } };
    }
    case 'declines':
      return { type: 'DeclineIntroduction', data: { ...byConnector, reason: turn[2] } };
    case 'asks the target':
      return { type: 'AskTarget', data: byConnector };
    case 'consents':
      return { type: 'ConsentToMeet', data: byTarget };
    case 'would rather not':
      return { type: 'DeclineToMeet', data: { ...byTarget, reason: turn[2] } };
    case 'introduces':
      return { type: 'MakeIntroduction', data: byConnector };
    case 'answers':
      return { type: 'RecordTargetAnswer', data: byTarget };
    case 'books':
      return { type: 'BookMeeting', data: { ...step(target), at: morningOf(turn[2]) } };
    case 'ends':
      return {
        type: 'RecordOutcome',
        data: { ...step(target), vouch: null, outcome: turn[2], severity: turn[3], at: null },
      };
    case 'closes the loop':
      return { type: 'CloseLoop', data: { ...bySeeker, note: turn[2] } };
    case 'withdraws':
      return { type: 'WithdrawIntroduction', data: { ...bySeeker, reason: turn[2] } };
  }
};
