import { expect } from '@jest/globals';
import { isRefused, type CommandType, type Id } from '#domain';
import { isOver } from './life.js';
import { Machine, waitsFor, type Attempt, type Day, type Life, type Person } from './machine.js';
import { at, harmless, personId, Player, wordsFor } from './player.js';

export const people: readonly Person[] = [1, 2, 3, 4, 5];
export const hasAccount = (person: Person): boolean => person !== 3 && person !== 5;

/** One game: what the machine says beside what the product does, command by command. */
export class Game {
  readonly machine = new Machine(hasAccount);
  readonly player = new Player(people, hasAccount);
  readonly ids = new Map<Life, Id>();
  day: Day = 0;
  accepted = 0;
  refused = 0;

  pass(days: number): void {
    this.day += days;
    this.machine.pass(this.day);
    this.player.pass(this.day);
    this.compare();
  }

  ask(seeker: Person, connector: Person, target: Person | null, what: string): void {
    const expected = this.machine.mayAsk(seeker, connector, target, what, this.day);
    const decision = this.player.give(
      'RequestIntroduction',
      {
        seeker: personId(seeker),
        connector: personId(connector),
        to: target === null ? { role: { role: what } } : { person: personId(target) },
      },
      this.day,
    );
    this.settle('RequestIntroduction', expected, isRefused(decision));
    if (isRefused(decision)) return;
    this.ids.set(this.machine.ask(seeker, connector, target, what, this.day), decision.answer.id);
    this.compare();
  }

  try(attempt: Attempt, named: Person): void {
    const { life, by, command } = attempt;
    const found = this.machine.find(attempt);
    const isToName = command === 'AcceptIntroduction' && life.target === null && life.stage === 'requested';
    const names = isToName ? named : null;
    const expected = found !== null && (names === null || this.mayName(life, names));
    const decision = this.player.give(command as CommandType, this.dataOf(attempt, names), this.day);
    this.settle(`${command} by ${by} of ${JSON.stringify(life)}`, expected, isRefused(decision));
    if (!found || isRefused(decision)) return;
    found.move.to(life, found.role, found.told, this.day);
    if (names !== null) this.adopt(life, names, found.told, this.player.commits.at(-1) ?? []);
    this.compare();
  }

  private mayName({ seeker, connector }: Life, person: Person): boolean {
    const under = this.machine.lives.findLast(
      (life) => life.seeker === seeker && life.connector === connector && life.target === person,
    );
    return person !== seeker && person !== connector && (!under || isOver(under));
  }

  /** Whom the connector named has an introduction of their own, accepted already. */
  private adopt(
    parent: Life,
    target: Person,
    told: boolean,
    events: readonly { type: string; subject: string }[],
  ): void {
    const child = this.machine.ask(parent.seeker, parent.connector, target, '', this.day);
    this.machine
      .find({ life: child, by: child.connector, command: 'AcceptIntroduction' })
      ?.move.to(child, 'connector', told, this.day);
    const id = events.find(({ type }) => type === 'IntroductionRequested.v1')?.subject;
    if (id !== undefined) this.ids.set(child, id);
  }

  private dataOf({ life, by, command }: Attempt, named: Person | null): object {
    const step = { by: personId(by), introduction: this.ids.get(life) };
    const { connector, seeker, target } = life;
    switch (command) {
      case 'AskForInformation':
        return { ...step, question: 'What are you learning?' };
      case 'SupplyInformation':
        return { ...step, answer: 'Statistics.' };
      case 'AcceptIntroduction': {
        const contact = target ?? named;
        const fresh = contact === null ? [] : [harmless(connector, seeker, contact)];
        return { ...step, people: named === null ? [] : [personId(named)], quotes: { fresh, seen: [] } };
      }
      case 'BookMeeting':
        return { ...step, at: at(this.day) };
      case 'RecordOutcome':
        return { ...step, outcome: 'BAD', severity: 0.5 };
      default:
        return step;
    }
  }

  private settle(what: string, expected: boolean, refused: boolean): void {
    expect([what, refused ? 'refused' : 'accepted']).toEqual([what, expected ? 'accepted' : 'refused']);
    if (expected) this.accepted += 1;
    else this.refused += 1;
  }

  /** Every introduction stands where the machine has it, waits for the same person, and puts the same at risk. */
  private compare(): void {
    const open = new Set(
      [...this.player.state.exposures.open.values()].flatMap((items) => [...items.keys()]),
    );
    for (const life of this.machine.lives) {
      const id = this.ids.get(life) ?? '';
      const { phase, connector, target, waitingFor, remindAt, due } = this.player.standingOf(id);
      const when = (day: Day | null) => (day === null ? null : at(day));
      expect({ phase, connector, target, waitingFor, remindAt, due, atRisk: open.has(id) }).toEqual({
        ...wordsFor(life),
        waitingFor: waitsFor(life),
        remindAt: when(life.remindOn),
        due: when(life.dueOn),
        atRisk: life.atRiskSince !== null,
      });
    }
  }
}
