import type { GraphChange } from '#trust-graph';
import { decayFactor, INTERACTIONS_PER_MONTH, type MomentSums, normalizedWeight, sumsAt } from '#trust-model';

type Evidence = Extract<GraphChange, { change: 'evidence' }>;

/** Evidence of a network in plain maps, added up anew for every question. */
export class PlainEvidence {
  private halfLife = 0;
  private readonly items = new Map<string, Map<string, Evidence[]>>();

  take(change: GraphChange): void {
    if (change.change === 'workspace') this.halfLife = change.halfLife;
    if (change.change !== 'evidence') return;
    const given = this.items.get(change.from) ?? new Map<string, Evidence[]>();
    this.items.set(change.from, given.set(change.to, [...(given.get(change.to) ?? []), change]));
  }

  /** Who has evidence of anybody, and of whom somebody has. */
  givers(): readonly string[] {
    return [...this.items.keys()];
  }

  receivers(from: string): readonly string[] {
    return [...(this.items.get(from)?.keys() ?? [])];
  }

  /** `from`'s evidence of `to`, without a domain. */
  sums(from: string, to: string, asOf: number): MomentSums {
    const items = (this.items.get(from)?.get(to) ?? []).toSorted((a, b) => a.at - b.at);
    let [good, bad] = [0, 0];
    const months: string[] = [];
    for (const item of items) {
      const month = new Date(item.at * 1000).toISOString().slice(0, 7);
      if (item.kind === 'INTERACTION') months.push(month);
      if (item.kind === 'INTERACTION' && months.filter((m) => m === month).length > INTERACTIONS_PER_MONTH)
        continue;
      good += normalizedWeight(item.good, item.at, this.halfLife);
      bad += normalizedWeight(item.bad, item.at, this.halfLife);
    }
    return sumsAt({ good, unconfirmedGood: 0, bad }, decayFactor(asOf, this.halfLife));
  }
}
