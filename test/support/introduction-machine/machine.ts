import { AGAIN_AFTER, LAPSES_AFTER, isOver, settle, type Day, type Life, type Person } from './life.js';
import { moves, type Move, type Role } from './moves.js';

export { waitsFor, type Day, type Life, type Person } from './life.js';

/** A person taking a step of an introduction: for themself, or telling of somebody without an account. */
export interface Attempt {
  readonly life: Life;
  readonly by: Person;
  readonly command: string;
}

/** All introductions of a few people, some of whom have accounts: what may happen, and what becomes of it. */
export class Machine {
  readonly lives: Life[] = [];

  constructor(private readonly hasAccount: (person: Person) => boolean) {}

  /** Whether the seeker may ask now. */
  mayAsk(seeker: Person, connector: Person, target: Person | null, what: string, on: Day): boolean {
    if (seeker === connector || seeker === target || connector === target) return false;
    const before = this.lives.findLast(
      (life) =>
        life.seeker === seeker &&
        life.connector === connector &&
        life.target === target &&
        life.what === what,
    );
    return !before || (before.endedOn !== null && before.endedOn + AGAIN_AFTER <= on);
  }

  ask(seeker: Person, connector: Person, target: Person | null, what: string, on: Day): Life {
    const life: Life = {
      seeker,
      connector,
      target,
      what,
      askedOn: on,
      connectorIs: 'asked',
      targetIs: 'unasked',
      stage: 'requested',
      connectorOnlyTold: false,
      targetOnlyTold: false,
      wasMade: false,
      saidBy: 0,
      endedOn: null,
      atRiskSince: null,
      remindOn: null,
      dueOn: null,
    };
    settle(life, on);
    this.lives.push(life);
    return life;
  }

  /** The move that the attempt is, and in whose place; null where the diagram has none. */
  find({
    life,
    by,
    command,
  }: Attempt): { readonly move: Move; readonly role: Role; readonly told: boolean } | null {
    const own = roleOf(life, by);
    if (own === null || (own === 'target' && life.targetIs === 'unasked')) return null;
    for (const move of moves.filter((one) => one.command === command)) {
      const roles: Role[] = [own, ...(['connector', 'target'] as const).filter((other) => other !== own)];
      for (const role of roles) {
        // What was told once is not told again.
        const seen = role === own ? life : { ...life, connectorOnlyTold: false, targetOnlyTold: false };
        if (!move.by.includes(role) || !move.from(seen, role)) continue;
        if (role === own) return this.isHindered(life, move) ? null : { move, role, told: false };
        const person = role === 'connector' ? life.connector : life.target;
        const mayTell = move.tellable && person !== null && !this.hasAccount(person);
        if (mayTell) return this.isHindered(life, move) ? null : { move, role, told: true };
      }
    }
    return null;
  }

  /** Every attempt that would succeed. */
  possible(people: readonly Person[]): Attempt[] {
    const commands = [...new Set(moves.map(({ command }) => command))];
    return this.lives.flatMap((life) =>
      people.flatMap((by) =>
        commands.map((command) => ({ life, by, command })).filter((attempt) => this.find(attempt) !== null),
      ),
    );
  }

  /** What time alone has brought about by that day, the earliest first. */
  pass(on: Day): void {
    for (;;) {
      const [next] = this.lives
        .flatMap((life) => [
          { day: life.remindOn, turn: () => void (life.remindOn = null) },
          { day: life.dueOn, turn: () => runOut(life) },
          {
            day: life.atRiskSince === null ? null : life.atRiskSince + LAPSES_AFTER,
            turn: () => void (life.atRiskSince = null),
          },
        ])
        .filter((event): event is { day: Day; turn: () => void } => event.day !== null && event.day <= on)
        .sort((a, b) => a.day - b.day);
      if (!next) return;
      next.turn();
    }
  }

  /** A target is asked for one seeker once at a time. */
  private isHindered(life: Life, { command }: Move): boolean {
    return (
      command === 'AskTarget' &&
      this.lives.some(
        (other) =>
          other !== life &&
          other.seeker === life.seeker &&
          other.target === life.target &&
          other.targetIs !== 'unasked' &&
          !isOver(other),
      )
    );
  }
}

export const roleOf = ({ seeker, connector, target }: Life, person: Person): Role | null => {
  if (person === seeker) return 'seeker';
  if (person === connector) return 'connector';
  return person === target ? 'target' : null;
};

const runOut = (life: Life): void => {
  const on = life.dueOn ?? 0;
  if (life.stage === 'made') life.stage = 'unanswered';
  else {
    if (life.stage === 'requested' && life.connectorIs === 'asked') life.connectorIs = 'silent';
    if (life.stage === 'accepted' && life.targetIs === 'asked') life.targetIs = 'silent';
    life.stage = 'expired';
  }
  settle(life, on);
};
