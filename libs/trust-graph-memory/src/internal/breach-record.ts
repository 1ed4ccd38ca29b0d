import type { BreachRecord, EvidenceSums } from '#trust-graph';
import { beliefOf, opinionOf } from '#trust-model';
import { BACK_DETAILED, DETAILED } from './hop-segment.js';
import { ABSENT } from './id-table.js';
import type { View } from './view.js';
import type { WorkspaceGraph } from './workspace-graph.js';

const NOTHING: EvidenceSums = { good: 0, bad: 0 };

/** What everybody's record says of a vouch, whoever may see it: sums that name nobody, without a domain. */
export const breachRecord = (view: View, connector: number, seeker: number): BreachRecord => ({
  ...recordOfSeeker(view, connector, seeker),
  byConnector: recordByConnector(view, connector),
  reciprocal: connector === ABSENT ? NOTHING : view.lens.evidenceOf(seeker, connector, null),
});

/** One walk around the seeker: what everybody made of them, and how far the connector believes those who say so. */
const recordOfSeeker = (
  { graph, lens }: View,
  connector: number,
  seeker: number,
): Pick<BreachRecord, 'ofSeeker' | 'witnesses'> => {
  const segment = graph.hops.segmentOf(seeker);
  let [good, bad, weight, disbelief] = [0, 0, 0, 0];
  for (const hop of hopsWith(graph, seeker, DETAILED)) {
    const person = segment.to[hop] ?? 0;
    const sums = lens.sums(segment, hop, null);
    good += sums.good;
    bad += sums.bad;
    if (person === connector || sums.good + sums.bad === 0) continue;
    const belief = beliefOf(lens.evidenceOf(connector, person, null));
    weight += belief;
    disbelief += belief * opinionOf(sums, lens.baseRate).disbelief;
  }
  return { ofSeeker: { good, bad }, witnesses: { weight, disbelief } };
};

const recordByConnector = ({ graph, lens }: View, connector: number): EvidenceSums => {
  if (connector === ABSENT) return NOTHING;
  const segment = graph.hops.segmentOf(connector);
  let [good, bad] = [0, 0];
  for (const hop of hopsWith(graph, connector, BACK_DETAILED)) {
    const sums = lens.evidenceOf(connector, segment.to[hop] ?? 0, null);
    good += sums.good;
    bad += sums.bad;
  }
  return { good, bad };
};

/** Hops of a person with this flag, in order of the ids of those whom they lead to. */
const hopsWith = ({ hops, people }: WorkspaceGraph, person: number, flag: number): readonly number[] => {
  const segment = hops.segmentOf(person);
  const found: number[] = [];
  for (let hop = segment.startOf(person), end = segment.endOf(person); hop < end; hop++) {
    if ((segment.flags[hop] ?? 0) & flag) found.push(hop);
  }
  return found.sort((a, b) => people.compare(segment.to[a] ?? 0, segment.to[b] ?? 0));
};
