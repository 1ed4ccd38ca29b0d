import { latestBy } from './fact-table.js';
import type { View } from './view.js';

interface Limits {
  readonly people: ReadonlySet<number>;
  readonly organizations: readonly number[];
}

/** Whom connectors do not introduce, and to whom they do not, as they had said by the moment. */
export class NoGo {
  private readonly known = new Map<number, Limits | null>();

  constructor(private readonly view: View) {}

  /** Whether this connector takes up asks of that person, as far as they name anybody. */
  takes(connector: number, seeker: number): boolean {
    return !this.of(connector)?.people.has(seeker);
  }

  /** Whether this connector passes an ask on to that person, who may be named, or work where the connector won't ask. */
  passes(connector: number, next: number): boolean {
    const limits = this.of(connector);
    if (!limits) return true;
    const { positions } = this.view;
    return (
      !limits.people.has(next) &&
      !limits.organizations.some((organization) => positions.isAt(next, organization))
    );
  }

  private of(connector: number): Limits | null {
    const { limits } = this.view.graph;
    if (!limits.hasAny(connector)) return null;
    const known = this.known.get(connector);
    if (known !== undefined) return known;
    const said = latestBy(limits.of(connector, this.view.lens.bound), this.view.lens.asOf);
    const found = said ? { people: new Set(said.noGoPeople), organizations: said.noGoOrganizations } : null;
    this.known.set(connector, found);
    return found;
  }
}
