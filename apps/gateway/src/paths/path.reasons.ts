import { weakestHop } from '#trust-model';
import type { FoundPath, PathOptions } from '#trust-graph';
import type { Reason } from './path.type.js';

/** Why a path ranks above the next one, and what would help it most (P.3, P.5). */
export const reasonsOf = (
  path: FoundPath,
  next: FoundPath | undefined,
  rankBy: PathOptions['rankBy'],
): Reason[] => [...(next ? [againstNext(path, next, rankBy)] : []), ...whomToRate(path, next), weakest(path)];

const againstNext = (path: FoundPath, next: FoundPath, rankBy: PathOptions['rankBy']): Reason => {
  if (rankBy === 'LOWER_BOUND' && path.lowerBound > next.lowerBound) {
    return {
      code: 'MORE_EVIDENCE',
      text: `Its cautious estimate is better than the next one’s: ${percent(path.lowerBound)} against ${percent(next.lowerBound)}.`,
      weight: path.lowerBound - next.lowerBound,
    };
  }
  if (path.probability > next.probability) {
    return {
      code: 'MORE_PROBABLE',
      text: `More likely to work than the next one: ${percent(path.probability)} against ${percent(next.probability)}.`,
      weight: path.probability - next.probability,
    };
  }
  if (path.hops.length < next.hops.length) {
    return { code: 'FEWER_HOPS', text: 'As likely as the next one, with fewer people to ask.', weight: null };
  }
  return {
    code: 'EQUAL',
    text: 'As likely as the next one; nothing recorded tells them apart.',
    weight: null,
  };
};

/** Where nothing tells paths apart, what the first contact thinks of the seeker would: a hop rests on their trust. */
const whomToRate = (path: FoundPath, next: FoundPath | undefined): Reason[] => {
  const first = path.hops[0];
  const unscored = first && first.sums.good + first.sums.bad === 0;
  if (!unscored || next?.probability !== path.probability) return [];
  return [
    {
      code: 'RATE_FIRST',
      text: 'Nothing is recorded of the first contact’s trust in you yet: log your last interaction, or have them rate you.',
      weight: null,
    },
  ];
};

const weakest = ({ hops }: FoundPath): Reason => {
  const index = weakestHop(hops.map(({ probability }) => probability) as [number, ...number[]]);
  const probability = hops[index]?.probability ?? 0;
  const which =
    hops.length === 1
      ? 'The one hop'
      : index === 0
        ? 'The first hop'
        : index === 1
          ? 'The second hop'
          : 'The last hop';
  return { code: 'WEAKEST_HOP', text: `${which} decides: ${percent(probability)}.`, weight: probability };
};

const percent = (probability: number): string => `${(probability * 100).toFixed(1)} %`;
