import fc from 'fast-check';
import { people, type Game } from './game.js';

/** Any number, turned into one of the things there are. */
const pick = <T>(things: readonly T[], number: number): T | undefined =>
  things[number % Math.max(things.length, 1)];

export const turn = fc.record({ kind: fc.nat(19), one: fc.nat(), other: fc.nat(), third: fc.nat() });
export type Turn = typeof turn extends fc.Arbitrary<infer One> ? One : never;

/** Most turns are moves that the diagram has, every other one forward; some are anybody's try at anything, some let time pass. */
export const play = (game: Game, { kind, one, other, third }: Turn): void => {
  const person = (number: number) => pick(people, number) ?? 1;
  if (kind < 2) {
    game.ask(person(one), person(other), kind === 0 ? null : person(third), kind === 0 ? 'data' : '');
    return;
  }
  if (kind < 5) {
    game.pass(pick([1, 2, 6, 7, 14, 21, 30, 95], one) ?? 1);
    return;
  }
  const possible = kind < 18 ? game.machine.possible(people) : [];
  const forward = possible.filter(({ command }) => kind < 13 && FORWARD.has(command));
  const wanted = pick(forward, one) ?? pick(possible, one);
  const life = pick(game.machine.lives, one);
  if (wanted) {
    game.try(wanted, person(other));
    return;
  }
  const command = pick(COMMANDS, third);
  if (life && command) game.try({ life, by: person(other), command }, person(one));
};

const FORWARD: ReadonlySet<string> = new Set([
  'AcceptIntroduction',
  'AskTarget',
  'ConsentToMeet',
  'MakeIntroduction',
  'RecordTargetAnswer',
  'BookMeeting',
]);
const COMMANDS = [
  'AskForInformation',
  'SupplyInformation',
  'AcceptIntroduction',
  'DeclineIntroduction',
  'AskTarget',
  'ConsentToMeet',
  'DeclineToMeet',
  'MakeIntroduction',
  'RecordTargetAnswer',
  'BookMeeting',
  'RecordOutcome',
  'WithdrawIntroduction',
  'CloseLoop',
];
