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

/** Every position that was ever stated, numbered as stated: a table of columns. Times in seconds UTC. */
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
  id = new Uint32Array(16);
  person = new Uint32Array(16);
  organization = new Uint32Array(16);
  role = new Uint32Array(16);
  industry = new Uint32Array(16);
  by = new Uint32Array(16);
  change = new Uint32Array(16);
  /** −∞: since ever; `to` ∞: still held. */
  from = new Float64Array(16);
  to = new Float64Array(16);

  constructor(private readonly imports: Imports) {
    this.left = new FactTable(imports);
  }

  add({ position, person, organization, role, industry, from, to, by }: NewPosition, change: number): void {
    const fact = this.size++;
    this.reach(fact);
    this.byPerson.add(person);
    this.byOrganization.add(organization);
    this.id[fact] = this.ids.intern(position);
    this.person[fact] = person;
    this.organization[fact] = organization;
    this.role[fact] = role === null ? NONE : this.texts.intern(role);
    this.industry[fact] = industry === null ? NONE : this.texts.intern(industry);
    this.byRole.add((this.role[fact] + 1) >>> 0);
    this.byIndustry.add((this.industry[fact] + 1) >>> 0);
    this.by[fact] = by ?? NONE;
    this.change[fact] = change;
    this.from[fact] = from ?? -Infinity;
    this.to[fact] = to ?? Infinity;
  }

  leave(position: string, to: number, change: number): void {
    this.left.add(this.ids.intern(position), { to, change });
  }

  /** Whether one of the words on a person's positions that count as of now passes. */
  hasWord(person: number, passes: (by: number | null) => boolean): boolean {
    for (let fact = this.byPerson.newest(person); fact >= 0; fact = this.byPerson.older(fact)) {
      const by = this.by[fact] ?? NONE;
      if (this.imports.counts(this.change[fact] ?? 0, Infinity) && passes(by === NONE ? null : by))
        return true;
    }
    return false;
  }

  /** Whether one of the words on positions at an organisation that count as of now passes. */
  hasWordAt(organization: number, passes: (by: number | null, person: number) => boolean): boolean {
    const { byOrganization } = this;
    for (let fact = byOrganization.newest(organization); fact >= 0; fact = byOrganization.older(fact)) {
      const by = this.by[fact] ?? NONE;
      const counts = this.imports.counts(this.change[fact] ?? 0, Infinity);
      if (counts && passes(by === NONE ? null : by, this.person[fact] ?? 0)) return true;
    }
    return false;
  }

  digestInto(sink: Sink): void {
    const { id, person, organization, role, industry, by, change, from, to } = this;
    for (const table of [this.ids, this.texts, this.left]) table.digestInto(sink);
    for (const column of [id, person, organization, role, industry, by, change, from, to]) {
      sink(column.subarray(0, this.size));
    }
  }

  private reach(fact: number): void {
    this.id = reaching(this.id, fact);
    this.person = reaching(this.person, fact);
    this.organization = reaching(this.organization, fact);
    this.role = reaching(this.role, fact);
    this.industry = reaching(this.industry, fact);
    this.by = reaching(this.by, fact);
    this.change = reaching(this.change, fact);
    this.from = reaching(this.from, fact);
    this.to = reaching(this.to, fact);
  }
}
