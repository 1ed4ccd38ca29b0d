import type { HeldPosition, PositionFilter } from '#trust-graph';
import type { Lens } from './lens.js';
import type { Organizations } from './organizations.js';
import { industryOf, isOpen, matchPositions, type Matching } from './position-matching.js';
import { NONE } from './position-table.js';
import type { Sight } from './sight.js';
import type { WorkspaceGraph } from './workspace-graph.js';

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
    const { candidates, fits } = this.matching(filter);
    const found = new Set<number>();
    for (const p of candidates()) {
      if (fits(p) && this.hasBegun(p) && this.isCurrent(p)) found.add(this.graph.positions.person[p] ?? 0);
    }
    return [...found];
  }

  /** Whether one current position of a person fits in every part; everybody fits a filter without parts. */
  holding(filter: PositionFilter): (person: number) => boolean {
    if (isOpen(filter)) return () => true;
    const { fits } = this.matching(filter);
    return (person) => this.currentOf(person).some(fits);
  }

  /** Folded; the position's own industry, or else its organisation's. */
  industryOf(position: number): string | null {
    return industryOf(this.graph, this.organizations, position);
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

  private matching(filter: PositionFilter): Matching {
    return matchPositions(this.graph, this.organizations, filter);
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
