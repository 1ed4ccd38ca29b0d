import { badOutcomeWeight, evidenceWeights, outcomeShareBy, WITNESSED_SHARE } from '#trust-model';
import type { Id } from '../kernel/values.js';
import type { RecordOutcome } from './introduction.commands.js';
import type { OutcomeEvidence } from './introduction.events.js';
import type { PartyRole } from './introduction.vocabulary.js';

/** Who took part in what has ended. */
export interface Parties {
  readonly seeker: Id;
  readonly connector: Id;
  readonly target: Id;
  /** The connectors further up the same path, who saw it end. */
  readonly witnesses: readonly Id[];
}

/**
 * What an outcome says of whom: of the connector to the target, of the seeker to both, and a fifth of it of the
 * connector to those who led there (000.5), all by the share of whoever tells. Nobody's own word is about themself.
 */
export const outcomeEvidence = (
  { by, outcome, severity }: Pick<RecordOutcome, 'by' | 'outcome' | 'severity'>,
  role: PartyRole,
  { seeker, connector, target, witnesses }: Parties,
): OutcomeEvidence[] => {
  const share = outcomeShareBy[role];
  const good = outcome === 'GOOD' ? evidenceWeights.goodOutcome * share : 0;
  const bad = outcome === 'BAD' ? badOutcomeWeight(severity) * share : 0;
  const direct = { witnessed: false, good, bad };
  const seen = { witnessed: true, good: good * WITNESSED_SHARE, bad: bad * WITNESSED_SHARE };
  const all: OutcomeEvidence[] = [
    { from: target, to: connector, ...direct },
    { from: connector, to: seeker, ...direct },
    { from: target, to: seeker, ...direct },
    ...witnesses.map((from) => ({ from, to: connector, ...seen })),
  ];
  return all.filter(({ to }) => to !== by);
};

/** Ties of which the word before spoke, and this one doesn't. */
export const silencedBy = (
  now: readonly OutcomeEvidence[],
  before: readonly OutcomeEvidence[],
): Pick<OutcomeEvidence, 'from' | 'to'>[] =>
  before
    .filter((item) => !now.some(({ from, to }) => from === item.from && to === item.to))
    .map(({ from, to }) => ({ from, to }));
