import { folded } from '#domain';
import type { HeldPosition, PositionFilter } from '#trust-graph';
import { ABSENT } from './id-table.js';
import type { Lens } from './lens.js';
import type { Organizations } from './organizations.js';
import { NONE } from './position-table.js';
import { remembered } from './remembered.js';
import type { Sight } from './sight.js';
import { beginWordsOf, words } from './words.js';
import type { WorkspaceGraph } from './workspace-graph.js';

/** Without parts: everybody fits. */
export const isOpen = (filter: PositionFilter): boolean =>
  Object.values(filter).every((part) => part === undefined);

/** Tells whether a position, by its number, fits. */
export type Fits = (position: number) => boolean;

/** Positions at a moment, as far as was known of them and as the viewer may see them; by number in their table. */
export class Positions {
  constructor(
    private readonly graph: WorkspaceGraph,
    private readonly lens: Lens,
    private readonly sight: Sight,
    private readonly organizations: Organizations,
  ) {}

  /** Positions of a person that had begun: the latest beginning first, those held since ever last, then by id. */
  of(person: number): number[] {
    const { from, ids, id } = this.graph.positions;
    const since = (position: number) => from[position] ?? 0;
    return this.begunBy(person).sort((a, b) =>
      since(a) === since(b) ? ids.compare(id[a] ?? 0, id[b] ?? 0) || a - b : since(b) - since(a),
    );
  }

  /** Positions of a person that had begun, in no order. */
  begunBy(person: number): number[] {
    const { byPerson } = this.graph.positions;
    const found: number[] = [];
    for (let p = byPerson.newest(person); p >= 0; p = byPerson.older(p)) if (this.hasBegun(p)) found.push(p);
    return found;
  }

  currentOf(person: number): number[] {
    return this.begunBy(person).filter((position) => this.isCurrent(position));
  }

  isAt(person: number, organization: number): boolean {
    const { byPerson, organization: at } = this.graph.positions;
    for (let p = byPerson.newest(person); p >= 0; p = byPerson.older(p)) {
      if (at[p] === organization && this.hasBegun(p) && this.isCurrent(p)) return true;
    }
    return false;
  }

  /** People who now hold a position that fits, each once. */
  holders(filter: PositionFilter): number[] {
    const { positions, organizationIds } = this.graph;
    const fits = this.fitting(filter);
    const found = new Set<number>();
    const look = (p: number) => {
      if (fits(p) && this.hasBegun(p) && this.isCurrent(p)) found.add(positions.person[p] ?? 0);
    };
    if (filter.organization === undefined) for (let p = 0; p < positions.size; p++) look(p);
    else {
      const { byOrganization } = positions;
      const at = organizationIds.numberOf(filter.organization);
      for (let p = byOrganization.newest(at); p >= 0; p = byOrganization.older(p)) look(p);
    }
    return [...found];
  }

  /** Whether one current position of a person fits in every part; everybody fits a filter without parts. */
  holding(filter: PositionFilter): (person: number) => boolean {
    if (isOpen(filter)) return () => true;
    const fits = this.fitting(filter);
    return (person) => this.currentOf(person).some(fits);
  }

  /** Folded; the position's own industry, or else its organisation's. */
  industryOf(position: number): string | null {
    const { industry, organization, texts } = this.graph.positions;
    const own = industry[position] ?? NONE;
    return own === NONE
      ? this.organizations.foldedIndustry(organization[position] ?? 0)
      : texts.foldedOf(own);
  }

  roleWordsOf(position: number): readonly string[] {
    const role = this.graph.positions.role[position] ?? NONE;
    return role === NONE ? [] : this.graph.positions.texts.wordsOf(role);
  }

  shown(position: number): HeldPosition {
    const { id, ids, organization, role, industry, from, texts } = this.graph.positions;
    const text = (number = NONE) => (number === NONE ? null : texts.textOf(number));
    const time = (seconds = Infinity) => (Number.isFinite(seconds) ? seconds : null);
    return {
      position: ids.textOf(id[position] ?? 0),
      organization: this.graph.organizationIds.textOf(organization[position] ?? 0),
      role: text(role[position]),
      industry: text(industry[position]),
      from: time(from[position]),
      to: time(this.endOf(position)),
      current: this.isCurrent(position),
    };
  }

  private fitting({ organization, role, industry, sector }: PositionFilter): Fits {
    const { positions, organizationIds } = this.graph;
    const at = organization === undefined ? ABSENT : organizationIds.numberOf(organization);
    const asked = role === undefined ? [] : words(role);
    const hasRole = remembered((text) =>
      beginWordsOf(asked, text === NONE ? '' : positions.texts.textOf(text)),
    );
    const foldedIndustry = industry === undefined ? null : folded(industry);
    const isOfSector = remembered((number) => this.organizations.find(number)?.sector === sector);
    return (p) =>
      (organization === undefined || positions.organization[p] === at) &&
      (role === undefined || hasRole(positions.role[p] ?? NONE)) &&
      (foldedIndustry === null || this.industryOf(p) === foldedIndustry) &&
      (sector === undefined || isOfSector(positions.organization[p] ?? 0));
  }

  private hasBegun(position: number): boolean {
    const { from, change, by, person } = this.graph.positions;
    const speaker = by[position] ?? NONE;
    return (
      (from[position] ?? 0) <= this.lens.asOf &&
      this.graph.imports.counts(change[position] ?? 0, this.lens.bound) &&
      this.sight.word(speaker === NONE ? null : speaker, person[position] ?? 0)
    );
  }

  isCurrent(position: number): boolean {
    return this.lens.asOf < this.endOf(position);
  }

  private endOf(position: number): number {
    const { left, id, change, to } = this.graph.positions;
    const latest = left.newest(id[position] ?? 0, this.lens.bound);
    return latest && latest.change > (change[position] ?? 0) ? latest.to : (to[position] ?? Infinity);
  }
}
