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
    const { positions } = this.graph;
    return this.begunBy(person).sort((a, b) => {
      const [since, other] = [positions.beginOf(a), positions.beginOf(b)];
      if (since !== other) return other - since;
      return positions.ids.compare(positions.idOf(a), positions.idOf(b)) || a - b;
    });
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
    const { positions } = this.graph;
    const { byPerson } = positions;
    for (let p = byPerson.newest(person); p >= 0; p = byPerson.older(p)) {
      if (positions.organizationOf(p) === organization && this.hasBegun(p) && this.isCurrent(p)) return true;
    }
    return false;
  }

  /** People who now hold a position that fits, each once. */
  holders(filter: PositionFilter): number[] {
    const { candidates, fits } = this.matching(filter);
    const found = new Set<number>();
    for (const p of candidates()) {
      if (fits(p) && this.hasBegun(p) && this.isCurrent(p)) found.add(this.graph.positions.personOf(p));
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
    const role = this.graph.positions.roleOf(position);
    return role === NONE ? [] : this.graph.positions.texts.wordsOf(role);
  }

  shown(position: number): HeldPosition {
    const { positions, organizationIds } = this.graph;
    const text = (number: number) => (number === NONE ? null : positions.texts.textOf(number));
    const time = (seconds: number) => (Number.isFinite(seconds) ? seconds : null);
    return {
      position: positions.ids.textOf(positions.idOf(position)),
      organization: organizationIds.textOf(positions.organizationOf(position)),
      role: text(positions.roleOf(position)),
      industry: text(positions.industryOf(position)),
      from: time(positions.beginOf(position)),
      to: time(this.endOf(position)),
      current: this.isCurrent(position),
    };
  }

  private matching(filter: PositionFilter): Matching {
    return matchPositions(this.graph, this.organizations, filter);
  }

  private hasBegun(position: number): boolean {
    const { positions, imports } = this.graph;
    return (
      positions.beginOf(position) <= this.lens.asOf &&
      imports.counts(positions.changeOf(position), this.lens.bound) &&
      this.sight.word(positions.speakerOf(position), positions.personOf(position))
    );
  }

  isCurrent(position: number): boolean {
    return this.lens.asOf < this.endOf(position);
  }

  private endOf(position: number): number {
    const { positions } = this.graph;
    const left = positions.left.isEmpty
      ? undefined
      : positions.left.newest(positions.idOf(position), this.lens.bound);
    return left && left.change > positions.changeOf(position) ? left.to : positions.endOf(position);
  }
}
