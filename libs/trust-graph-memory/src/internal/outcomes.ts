import type { VouchOutcome } from '#trust-graph';
import { ABSENT } from './id-table.js';
import type { View } from './view.js';

/** How vouches turned out as far as is known at the moment. @param connector whose; null: everybody's */
export const outcomesOf = ({ graph, lens }: View, connector: number | null): readonly VouchOutcome[] => {
  if (connector === ABSENT) return [];
  return graph.vouches.turnedOut(connector, lens.asOf, lens.bound).map(({ word, outcome }) => ({
    item: graph.vouches.items.textOf(word.item),
    breachProbability: word.breachProbability,
    failed: outcome.failed,
    at: outcome.at,
  }));
};
