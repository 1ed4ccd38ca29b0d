import { isOver, settle, type Day, type Life } from './life.js';

export type Role = 'seeker' | 'connector' | 'target';
type Stage = Life['stage'];

/** A move of the diagram: by whom, from where, and what becomes of it. */
export interface Move {
  readonly command: string;
  readonly by: readonly Role[];
  /** Others may tell of it where the mover has no account. */
  readonly tellable: boolean;
  readonly from: (life: Life, role: Role) => boolean;
  readonly to: (life: Life, role: Role, told: boolean, on: Day) => void;
}

const rank: Readonly<Record<Role, number>> = { seeker: 1, connector: 2, target: 3 };
const beforeMade: readonly Stage[] = ['requested', 'accepted'];
const afterMade: readonly Stage[] = ['made', 'answered', 'booked'];
const notMade = ({ stage }: Life): boolean => beforeMade.includes(stage);
const under = ({ stage, target }: Life): boolean => target !== null && afterMade.includes(stage);

const move = (
  command: string,
  by: readonly Role[],
  from: Move['from'],
  to: Move['to'],
  tellable = false,
): Move => ({ command, by, tellable, from, to });

export const moves: readonly Move[] = [
  move(
    'AskForInformation',
    ['connector'],
    (life) => life.stage === 'requested' && life.connectorIs === 'asked',
    (life, _, __, on) => {
      life.connectorIs = 'unsure';
      settle(life, on);
    },
  ),
  move(
    'AskForInformation',
    ['target'],
    (life) => life.stage === 'accepted' && life.targetIs === 'asked',
    (life, _, __, on) => {
      life.targetIs = 'unsure';
      settle(life, on);
    },
  ),
  move(
    'SupplyInformation',
    ['seeker'],
    (life) => notMade(life) && (life.connectorIs === 'unsure' || life.targetIs === 'unsure'),
    (life, _, __, on) => {
      if (life.targetIs === 'unsure') life.targetIs = 'asked';
      else life.connectorIs = 'asked';
      settle(life, on);
    },
  ),
  move(
    'AcceptIntroduction',
    ['connector'],
    (life) =>
      life.stage === 'requested' || (life.connectorOnlyTold && (life.stage === 'accepted' || under(life))),
    (life, _, told, on) => {
      const isFirst = life.stage === 'requested';
      life.connectorOnlyTold = told;
      if (life.target !== null) life.atRiskSince = on;
      if (!isFirst) return; // their own word, for what was told of them: nothing else moves
      life.connectorIs = 'willing';
      life.stage = life.target === null ? 'answered' : 'accepted';
      settle(life, on);
    },
    true,
  ),
  move(
    'DeclineIntroduction',
    ['connector'],
    notMade,
    (life, _, __, on) => {
      life.connectorIs = 'unwilling';
      life.stage = 'declined';
      settle(life, on);
    },
    true,
  ),
  move(
    'AskTarget',
    ['connector'],
    (life) => life.stage === 'accepted' && life.targetIs === 'unasked',
    (life, _, __, on) => {
      life.targetIs = 'asked';
      settle(life, on);
    },
    true,
  ),
  move(
    'ConsentToMeet',
    ['target'],
    (life) =>
      life.stage === 'accepted' &&
      (life.targetIs === 'asked' ||
        life.targetIs === 'unsure' ||
        (life.targetIs === 'willing' && life.targetOnlyTold)),
    (life, _, told, on) => {
      const isFirst = life.targetIs !== 'willing';
      life.targetIs = 'willing';
      life.targetOnlyTold = told;
      if (isFirst) settle(life, on);
    },
    true,
  ),
  move(
    'DeclineToMeet',
    ['target'],
    (life) => life.stage === 'accepted' && life.targetIs !== 'unasked',
    (life, _, __, on) => {
      life.targetIs = 'unwilling';
      life.stage = 'declined';
      settle(life, on);
    },
    true,
  ),
  move(
    'MakeIntroduction',
    ['connector'],
    (life) => life.stage === 'accepted' && life.targetIs === 'willing',
    (life, _, __, on) => {
      life.stage = 'made';
      life.wasMade = true;
      settle(life, on);
    },
    true,
  ),
  move(
    'RecordTargetAnswer',
    ['seeker', 'connector', 'target'],
    (life) => life.stage === 'made',
    (life, _, __, on) => {
      life.stage = 'answered';
      settle(life, on);
    },
  ),
  move(
    'BookMeeting',
    ['seeker', 'target'],
    (life) => life.target !== null && (life.stage === 'answered' || life.stage === 'booked'),
    (life, _, __, on) => {
      life.stage = 'booked';
      settle(life, on);
    },
  ),
  move(
    'RecordOutcome',
    ['seeker', 'connector', 'target'],
    (life, role) => under(life) || (isOver(life) && life.wasMade && rank[role] >= life.saidBy),
    (life, role, _, on) => {
      life.saidBy = rank[role];
      life.atRiskSince = null;
      if (life.stage === 'outcome' || life.stage === 'closed') return;
      life.stage = 'outcome';
      settle(life, on);
    },
  ),
  move('WithdrawIntroduction', ['seeker'], notMade, (life, _, __, on) => {
    life.stage = 'withdrawn';
    settle(life, on);
  }),
  move(
    'CloseLoop',
    ['seeker'],
    (life) => isOver(life) && life.stage !== 'closed',
    (life, _, __, on) => {
      life.stage = 'closed';
      settle(life, on);
    },
  ),
];
