import {
  commands,
  decide,
  decideDue,
  evolve,
  initialState,
  isRefused,
  nextDue,
  timed,
  toInstant,
  toSeconds,
  type Command,
  type CommandType,
  type Decision,
  type Id,
  type NewEvent,
  type Quote,
  type TimedEvent,
} from '#domain';
import { nothingKnown } from '../breach-signs.js';
import type { Day, Life, Person } from './machine.js';

const START = toSeconds('2026-01-01T09:00:00Z');
const DAY = 86_400;

/** People by number: a fixed id each. */
export const personId = (person: Person): Id => `01900000-0000-7000-8000-${String(person).padStart(12, '0')}`;

/** The product's own deciders, played with the machine's words: days and people by number. */
export class Player {
  readonly state = initialState();
  /** What each command, and each thing that was due, brought about. */
  readonly commits: (readonly TimedEvent[])[] = [];
  private made = 0;

  constructor(people: readonly Person[], hasAccount: (person: Person) => boolean) {
    for (const person of people) {
      const account = hasAccount(person) ? 'MEMBER' : 'CONTACT';
      const id = personId(person);
      this.commit([{ type: 'PersonAdded.v1', subject: id, data: { person: id, account } }], at(0));
      this.give('WriteBrief', { seeker: id, whoIAm: 'a', whatIsUnique: 'b', whoUsesIt: 'c', whyMe: 'd' }, 0);
    }
  }

  /** Everything that happened, in order. */
  get events(): readonly TimedEvent[] {
    return this.commits.flat();
  }

  /** Lets the clock do what is due by that day, as the partition's owner does before each command. */
  pass(on: Day): void {
    for (let due = nextDue(this.state); due && due.due <= at(on); due = nextDue(this.state)) {
      this.commit(decideDue(due, this.state), due.due);
    }
  }

  give(type: CommandType, data: object, on: Day): Decision {
    const parsed = commands[type].schema.parse(data);
    const decision = decide({ type, data: parsed } as Command, this.state, {
      actor: { person: null, operator: true },
      occurredAt: at(on),
      newId: () => `01900000-0000-7000-9000-${String(++this.made).padStart(12, '0')}`,
    });
    if (!isRefused(decision)) this.commit(decision.events, at(on));
    return decision;
  }

  standingOf(introduction: Id) {
    const standing = this.state.introductions.byId.get(introduction)?.standing;
    if (!standing) throw new Error('no such introduction');
    return standing;
  }

  private commit(events: readonly NewEvent[], given: string): void {
    const happened = events.map((event) => timed(event, given));
    for (const event of happened) evolve(this.state, event);
    this.commits.push(happened);
  }
}

export const at = (day: Day): string => toInstant(START + day * DAY);

/** Figures so small that no budget is ever touched. */
export const harmless = (connector: Person, seeker: Person, contact: Person): Quote => ({
  connector: personId(connector),
  seeker: personId(seeker),
  contact: personId(contact),
  domain: null,
  stake: 1e-6,
  breachProbability: 0.01,
  coefficients: 'model',
  signs: nothingKnown,
  verdict: 'WITHIN_BUDGET',
  position: 0,
});

/** The product's words for where the machine has an introduction. */
export const wordsFor = ({ stage, connectorIs, targetIs }: Life) => ({
  phase: PHASES[stage],
  connector: CONNECTOR[connectorIs],
  target: TARGET[targetIs],
});

const PHASES = {
  requested: 'REQUESTED',
  accepted: 'ACCEPTED',
  made: 'MADE',
  answered: 'ANSWERED',
  booked: 'MEETING_BOOKED',
  outcome: 'OUTCOME_RECORDED',
  declined: 'DECLINED',
  withdrawn: 'WITHDRAWN',
  expired: 'EXPIRED',
  unanswered: 'UNANSWERED',
  closed: 'CLOSED',
} as const;
const CONNECTOR = {
  asked: 'ASKED',
  unsure: 'NEEDS_INFORMATION',
  willing: 'ACCEPTED',
  unwilling: 'DECLINED',
  silent: 'EXPIRED',
} as const;
const TARGET = {
  unasked: 'NOT_ASKED',
  asked: 'ASKED',
  unsure: 'NEEDS_INFORMATION',
  willing: 'CONSENTED',
  unwilling: 'DECLINED',
  silent: 'EXPIRED',
} as const;
