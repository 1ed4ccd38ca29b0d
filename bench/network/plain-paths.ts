import type { ChangeBatch, GraphChange } from '#trust-graph';
import { expectedOf } from '#trust-model';
import { PlainEvidence } from './plain-evidence.js';

interface PlainPath {
  readonly people: readonly string[];
  readonly probability: number;
}

/** The same network in plain maps, and a depth-first search over it: slow, short, and nothing shared with an engine. */
export class PlainPaths {
  private baseRate = 0;
  private readonly contacts = new Map<string, Set<string>>();
  private readonly evidence = new PlainEvidence();
  private readonly levels = new Map<string, 'ENDS' | 'CONTACTS' | 'WORKSPACE'>();

  /** `around`: ties of nobody else are kept; all are where it is left out. */
  constructor(
    batches: Iterable<ChangeBatch>,
    private readonly around?: ReadonlySet<string>,
  ) {
    for (const { records } of batches)
      for (const { changes } of records) for (const change of changes) this.take(change);
  }

  /** The best `limit` of all paths of up to three hops that the seeker may see. */
  find(seeker: string, target: string, asOf: number, limit: number): readonly PlainPath[] {
    const found: PlainPath[] = [];
    const walk = (people: readonly string[], probability: number): void => {
      const last = people.at(-1) ?? seeker;
      const further = people.length < 3 ? (this.contacts.get(last) ?? []) : [target];
      for (const next of further) {
        if (people.includes(next) || !this.sees(seeker, last, next)) continue;
        const product =
          people.length === 1 ? this.hop(last, next, asOf) : probability * this.hop(last, next, asOf);
        if (next === target) found.push({ people: [...people, next], probability: product });
        else if (people.length < 3) walk([...people, next], product);
      }
    };
    walk([seeker], 1);
    return found.sort(bestFirst).slice(0, limit);
  }

  private take(change: GraphChange): void {
    if (change.change === 'workspace') {
      this.baseRate = change.baseRate;
      this.evidence.take(change);
    }
    if (change.change === 'visibility') this.levels.set(change.side, change.level);
    if (change.change !== 'tie' && change.change !== 'evidence') return;
    if (this.around && !this.around.has(change.from) && !this.around.has(change.to)) return;
    this.meet(change.from, change.to);
    this.meet(change.to, change.from);
    this.evidence.take(change);
  }

  private meet(one: string, other: string): void {
    const contacts = this.contacts.get(one);
    if (contacts) contacts.add(other);
    else this.contacts.set(one, new Set([other]));
  }

  private isTied(one: string, other: string): boolean {
    return this.contacts.get(one)?.has(other) ?? false;
  }

  private sees(viewer: string, one: string, other: string): boolean {
    if (!this.isTied(one, other)) return false;
    if (viewer === one || viewer === other) return true;
    return [one, other].every((side) => {
      const level = this.levels.get(side) ?? 'WORKSPACE';
      return level === 'WORKSPACE' || (level === 'CONTACTS' && this.isTied(viewer, side));
    });
  }

  /** Probability that `to` acts on `from`'s ask. */
  private hop(from: string, to: string, asOf: number): number {
    return expectedOf(this.evidence.sums(to, from, asOf), this.baseRate);
  }
}

const bestFirst = (a: PlainPath, b: PlainPath): number =>
  b.probability - a.probability ||
  a.people.length - b.people.length ||
  (a.people.join(' ') < b.people.join(' ') ? -1 : 1);
