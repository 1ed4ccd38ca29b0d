import { createHash } from 'node:crypto';
import type { FoundHop, FoundPath, PathAnswer, PathOptions } from '#trust-graph';
import { tierOf, weakestHop } from '#trust-model';
import { personRef } from '../person/person.type.js';
import { trustOf } from '../trust/trust.mapper.js';
import { reasonsOf } from './path.reasons.js';
import type { Hop, IntroductionPath } from './path.type.js';

/** The graph's paths as the API shows them, each with why it ranks above the next. */
export const pathsOf = ({ paths, baseRate }: PathAnswer, rankBy: PathOptions['rankBy']): IntroductionPath[] =>
  paths.map((path, index) => ({ ...pathOf(path, baseRate), why: reasonsOf(path, paths[index + 1], rankBy) }));

const pathOf = (path: FoundPath, baseRate: number): Omit<IntroductionPath, 'why'> => {
  const probabilities = path.hops.map(({ probability }) => probability) as [number, ...number[]];
  const weakest = weakestHop(probabilities);
  const weakestSums = path.hops[weakest]?.sums ?? { good: 0, bad: 0 };
  return {
    key: createHash('sha256').update(path.people.join('/')).digest('base64url').slice(0, 16),
    hops: path.hops.map((hop) => hopOf(hop, baseRate)),
    probability: path.probability,
    lowerBound: path.lowerBound,
    tier: tierOf(weakestSums),
    weakestHop: weakest,
    expectedDays: path.expectedDays,
  };
};

const hopOf = ({ from, to, kind, probability, sums, evidence }: FoundHop, baseRate: number): Hop => ({
  from: personRef(from),
  to: personRef(to),
  kind,
  probability,
  trust: trustOf(sums, baseRate, evidence),
});
