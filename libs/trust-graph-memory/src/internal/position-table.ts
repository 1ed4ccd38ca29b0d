import { Chain } from './chain.js';
import { reaching } from './columns.js';
import type { Sink } from './digest.js';
import { FactTable } from './fact-table.js';
import { IdTable } from './id-table.js';
import type { Imports } from './imports.js';
import { Texts } from './texts.js';

/** Stands for no text, and for the workspace's own word. */
export const NONE = 0xffff_ffff;

export interface NewPosition {
  readonly position: string;
  readonly person: number;
  readonly organization: number;
  readonly role: string | null;
  readonly industry: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly by: number | null;
}

/** Cells of a row. */
const [ID, PERSON, ORGANIZATION, ROLE, INDUSTRY, BY, CHANGE, WIDTH] = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** Every position that was ever stated, numbered as stated. Times in seconds UTC. */
export class PositionTable {
  size = 0;
  readonly ids = new IdTable();
  /** Roles and industries as they were written. */
  readonly texts = new Texts();
  readonly byPerson = new Chain();
  readonly byOrganization = new Chain();
  /** By number of a text + 1; 0: of those that name no role, or no industry of their own. */
  readonly byRole = new Chain();
  readonly byIndustry = new Chain();
  /** By number of the position's id: when it was left. */
  readonly left: FactTable<{ readonly to: number }>;
  /** Row by row, since whoever looks at a position looks at nearly all of it. */
  private cells = new Uint32Array(16 * WIDTH);
  private times = new Float64Array(16 * 2);

  constructor(private readonly imports: Imports) {
    this.left = new FactTable(imports);
  }

  add({ position, person, organization, role, industry, from, to, by }: NewPosition, change: number): void {
    const fact = this.size++;
    const roleText = role === null ? NONE : this.texts.intern(role);
    const industryText = industry === null ? NONE : this.texts.intern(industry);
    this.cells = reaching(this.cells, fact * WIDTH + WIDTH);
    this.times = reaching(this.times, fact * 2 + 2);
    const cells = [
      this.ids.intern(position),
      person,
      organization,
      roleText,
      industryText,
      by ?? NONE,
      change,
    ];
    this.cells.set(cells, fact * WIDTH);
    this.times.set([from ?? -Infinity, to ?? Infinity], fact * 2);
    this.byPerson.add(person);
    this.byOrganization.add(organization);
    this.byRole.add((roleText + 1) >>> 0);
    this.byIndustry.add((industryText + 1) >>> 0);
  }

  idOf(fact: number): number {
    return this.cells[fact * WIDTH + ID] ?? 0;
  }

  personOf(fact: number): number {
    return this.cells[fact * WIDTH + PERSON] ?? 0;
  }

  organizationOf(fact: number): number {
    return this.cells[fact * WIDTH + ORGANIZATION] ?? 0;
  }

  /** Number of a text, or `NONE`. */
  roleOf(fact: number): number {
    return this.cells[fact * WIDTH + ROLE] ?? NONE;
  }

  /** Number of a text, or `NONE`. */
  industryOf(fact: number): number {
    return this.cells[fact * WIDTH + INDUSTRY] ?? NONE;
  }

  /** Null: the workspace. */
  speakerOf(fact: number): number | null {
    const by = this.cells[fact * WIDTH + BY] ?? NONE;
    return by === NONE ? null : by;
  }

  changeOf(fact: number): number {
    return this.cells[fact * WIDTH + CHANGE] ?? 0;
  }

  /** −∞: since ever. */
  beginOf(fact: number): number {
    return this.times[fact * 2] ?? 0;
  }

  /** As stated; ∞: still held. */
  endOf(fact: number): number {
    return this.times[fact * 2 + 1] ?? 0;
  }

  leave(position: string, to: number, change: number): void {
    this.left.add(this.ids.intern(position), { to, change });
  }

  /** Whether one of the words on a person's positions that count as of now passes. */
  hasWord(person: number, passes: (by: number | null, person: number) => boolean): boolean {
    return this.anyAlong(this.byPerson, person, passes);
  }

  /** Whether one of the words on positions at an organisation that count as of now passes. */
  hasWordAt(organization: number, passes: (by: number | null, person: number) => boolean): boolean {
    return this.anyAlong(this.byOrganization, organization, passes);
  }

  digestInto(sink: Sink): void {
    for (const table of [this.ids, this.texts, this.left]) table.digestInto(sink);
    sink(this.cells.subarray(0, this.size * WIDTH));
    sink(this.times.subarray(0, this.size * 2));
  }

  private anyAlong(
    chain: Chain,
    key: number,
    passes: (by: number | null, person: number) => boolean,
  ): boolean {
    for (let fact = chain.newest(key); fact >= 0; fact = chain.older(fact)) {
      if (!this.imports.counts(this.changeOf(fact), Infinity)) continue;
      if (passes(this.speakerOf(fact), this.personOf(fact))) return true;
    }
    return false;
  }
}
