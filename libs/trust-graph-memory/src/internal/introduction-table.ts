import { partiesThatKnow, type IntroductionParties } from '#access';
import type { AskFacts, Id } from '#domain';
import type { IntroductionStep, SealedWords, StandingNow } from '#trust-graph';
import type { Sink } from './digest.js';
import { FactTable, firstBy, type Recorded } from './fact-table.js';
import { IdTable } from './id-table.js';
import type { Imports } from './imports.js';

export interface Asked extends Omit<IntroductionParties, 'targetState'> {
  readonly parent: Id | null;
  readonly ask: AskFacts;
  readonly words: SealedWords | null;
  /** Of its first step. */
  readonly at: number;
}

export interface Stepped {
  readonly step: IntroductionStep;
  readonly standing: StandingNow;
  readonly at: number;
}

/** Introductions by number: what was asked, and all that happened since. */
export class IntroductionTable {
  readonly ids = new IdTable();
  private readonly asked: FactTable<Asked>;
  private readonly steps: FactTable<Stepped>;
  private readonly byPerson: FactTable<{ readonly introduction: number }>;

  constructor(
    imports: Imports,
    private readonly people: IdTable,
  ) {
    this.asked = new FactTable(imports);
    this.steps = new FactTable(imports);
    this.byPerson = new FactTable(imports);
  }

  ask(id: Id, asked: Asked, first: Omit<Stepped, 'at'>, change: number): void {
    const introduction = this.ids.intern(id);
    this.asked.add(introduction, { ...asked, change });
    for (const party of new Set([asked.seeker, asked.connector, asked.target])) {
      if (party !== null) this.byPerson.add(this.people.intern(party), { introduction, change });
    }
    this.step(id, first, change);
  }

  step(id: Id, { step, standing }: Omit<Stepped, 'at'>, change: number): void {
    this.steps.add(this.ids.intern(id), { step, standing, at: step.at, change });
  }

  /** By number, whenever they were asked for. */
  ofPerson(person: number, bound: number): readonly number[] {
    return Array.from(this.byPerson.of(person, bound), ({ introduction }) => introduction);
  }

  /** What was asked; undefined: nothing had been asked by then, as far as is known. */
  find(introduction: number, asOf: number, bound: number): Recorded<Asked> | undefined {
    const asked = this.asked.newest(introduction, bound);
    return asked && asked.at <= asOf ? asked : undefined;
  }

  /** Where it stood. */
  standing(introduction: number, asOf: number, bound: number): StandingNow | undefined {
    return firstBy(this.steps.of(introduction, bound), asOf)?.standing;
  }

  /** In the order in which they were recorded. */
  stepsOf(introduction: number, asOf: number, bound: number): readonly IntroductionStep[] {
    const known = [...this.steps.of(introduction, bound)].reverse();
    return known.filter(({ at }) => at <= asOf).map(({ step }) => step);
  }

  /** As of now, as all permission is; undefined: there is no such introduction. */
  partiesNow(introduction: number): IntroductionParties | undefined {
    const asked = this.find(introduction, Infinity, Infinity);
    const standing = this.standing(introduction, Infinity, Infinity);
    return asked && standing && { ...asked, targetState: standing.target };
  }

  /** Everybody who knows of an introduction of which this person knows, too. */
  partnersOf(person: number): ReadonlySet<number> {
    const partners = new Set<number>();
    for (const introduction of this.ofPerson(person, Infinity)) {
      const parties = this.partiesNow(introduction);
      const knowing = parties ? partiesThatKnow(parties).map((id) => this.people.numberOf(id)) : [];
      if (knowing.includes(person)) for (const partner of knowing) partners.add(partner);
    }
    return partners;
  }

  digestInto(sink: Sink): void {
    for (const table of [this.ids, this.asked, this.steps, this.byPerson]) table.digestInto(sink);
  }
}
