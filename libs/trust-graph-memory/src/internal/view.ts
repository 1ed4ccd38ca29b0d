import { maySpeakFor, type Viewer } from '#access';
import type { Id } from '#domain';
import type { DirectedTrust, Moment } from '#trust-graph';
import { waitingDays } from '#trust-model';
import { shownEvidence } from './evidence-items.js';
import { type HopSegment } from './hop-segment.js';
import { ABSENT } from './id-table.js';
import { Lens } from './lens.js';
import { Organizations } from './organizations.js';
import { Positions } from './positions.js';
import { Sight } from './sight.js';
import type { WorkspaceGraph } from './workspace-graph.js';

/** A workspace as one viewer may see it at one moment: what every question is answered from. */
export class View {
  readonly lens: Lens;
  readonly sight: Sight;
  readonly organizations: Organizations;
  readonly positions: Positions;

  constructor(
    readonly graph: WorkspaceGraph,
    viewer: Viewer,
    moment: Moment,
    domain?: string,
  ) {
    this.lens = new Lens(graph, moment, domain);
    this.sight = new Sight(graph, viewer);
    this.organizations = new Organizations(graph, this.lens, this.sight);
    this.positions = new Positions(graph, this.lens, this.sight, this.organizations);
  }

  /** Members ask only from themselves; null: for the whole workspace. */
  maySpeakFor(person: Id | null): boolean {
    return maySpeakFor(this.sight.viewer, person);
  }

  /** Whether the tie of this hop exists, and is shown to the viewer. */
  isTie(person: number, segment: HopSegment, hop: number): boolean {
    return (
      this.lens.exists(person, segment, hop) &&
      this.sight.tie(person, segment.to[hop] ?? 0, segment.flags[hop] ?? 0)
    );
  }

  isTied(one: number, other: number): boolean {
    const segment = this.graph.hops.segmentOf(one);
    const hop = segment.find(one, other);
    return hop >= 0 && this.isTie(one, segment, hop);
  }

  contactsOf(person: number): number[] {
    const found: number[] = [];
    this.eachContact(person, (contact) => found.push(contact));
    return found;
  }

  /** Everybody tied to the person, with how likely they act on that person's ask, and that person on theirs. */
  eachContact(
    person: number,
    take: (contact: number, probability: number, backProbability: number) => void,
  ): void {
    if (person === ABSENT) return;
    const segment = this.graph.hops.segmentOf(person);
    for (let hop = segment.startOf(person), end = segment.endOf(person); hop < end; hop++) {
      if (!this.isTie(person, segment, hop)) continue;
      const back = this.lens.backProbability(person, segment, hop);
      take(segment.to[hop] ?? 0, this.lens.probability(segment, hop), back);
    }
  }

  /** How likely `to` acts on `from`'s ask. */
  probability(from: number, to: number): number {
    const segment = this.graph.hops.segmentOf(from);
    const hop = segment.find(from, to);
    return hop < 0 ? this.lens.baseRate : this.lens.probability(segment, hop);
  }

  /** `from`'s trust in `to`, with at most `limit` items of evidence, newest first. */
  trust(from: number, to: number, limit: number): DirectedTrust {
    const { baseRate } = this.lens;
    const segment = this.graph.hops.segmentOf(to);
    const hop = segment.find(to, from);
    if (hop < 0 || !this.isTie(to, segment, hop))
      return { sums: { good: 0, bad: 0 }, evidence: [], baseRate };
    const isOpen = this.sight.operator || this.sight.person === from || this.sight.person === to;
    const evidence = shownEvidence(this.graph.codes, this.lens, segment, hop, limit, isOpen);
    return { sums: this.lens.sums(segment, hop), evidence, baseRate };
  }

  /** Median days that the person takes to answer, as known at the moment. */
  waitingDays(person: number): number {
    const answers: number[] = [];
    for (const { seconds, at } of this.graph.answerTimes.of(person, this.lens.bound)) {
      if (at <= this.lens.asOf) answers.push(seconds);
    }
    return waitingDays(answers);
  }
}
