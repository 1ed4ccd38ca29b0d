import { budgetWords } from '#domain';
import type { OpenVouch, OpenVouches } from '#trust-graph';
import { latestBy } from './fact-table.js';
import { ABSENT } from './id-table.js';
import type { View } from './view.js';
import type { VouchWord } from './vouch-table.js';

/** All that a connector has open at the moment, and how much they may have. */
export const openVouches = (view: View, connector: number): OpenVouches => {
  const { graph, lens } = view;
  const open = connector === ABSENT ? [] : graph.vouches.openOf(connector, lens.asOf, lens.bound);
  return {
    items: open.map((word) => shown(view, word)),
    budget: budgetOf(view, connector),
    baseRate: lens.baseRate,
  };
};

const shown = ({ graph, lens }: View, word: VouchWord): OpenVouch => ({
  item: graph.vouches.items.textOf(word.item),
  introduction: word.introduction,
  seeker: graph.people.textOf(word.seeker),
  contact: graph.people.textOf(word.contact),
  stake: word.stake,
  breachProbability: word.breachProbability,
  acknowledgedBy: word.acknowledgedBy,
  since: word.at,
  sumsNow: lens.evidenceOf(word.contact, word.connector, word.domain),
});

/** Their own, or else the workspace's. */
const budgetOf = ({ graph, lens }: View, connector: number): number => {
  const own = latestBy(graph.limits.of(connector, lens.bound), lens.asOf)?.budget ?? null;
  return own ?? graph.policies.newest(0, lens.bound)?.riskBudget ?? budgetWords.USUAL;
};
