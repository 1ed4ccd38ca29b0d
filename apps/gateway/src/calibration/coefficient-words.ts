import { breachCoefficients, SHIPPED_COUNT_AS, type BreachCoefficients } from '#trust-model';

/** Where weights come from, after “these weights are …”. */
export const originOf = ({
  version,
  ownOutcomes,
}: Pick<BreachCoefficients, 'version' | 'ownOutcomes'>): string =>
  ownOutcomes === 0
    ? `fitted on marketplace ratings (${version}), a proxy for vouches`
    : `fitted on marketplace ratings (${breachCoefficients.version}), a proxy for vouches that counts as ${String(SHIPPED_COUNT_AS)} of them, and on ${outcomes(ownOutcomes)} of this workspace (${version})`;

const outcomes = (count: number): string => (count === 1 ? '1 outcome' : `${String(count)} outcomes`);
