import { DEFAULT_BASE_RATE, expectedOf } from '#trust-model';
import type { History } from '../replay/history.js';
import { evidenceAt } from '../replay/record.js';

const SHOWN = 10;

interface Path {
  readonly people: readonly string[];
  readonly probability: number;
}

/**
 * The ten best paths of two and three hops from a seeker to a target, as the service ranks them: by the product over
 * hops u→v of v's mean trust in u, then the shorter, then by names. A tie is there as soon as either rated the other.
 *
 * @returns each as its people in order, in one string
 */
export const topPaths = (
  history: History,
  seeker: string,
  target: string,
  factor: number,
): readonly string[] => {
  const step = (path: Path, to: string): Path => {
    const trust = evidenceAt(history.between(to, path.people.at(-1) ?? ''), factor);
    return {
      people: [...path.people, to],
      probability: path.probability * expectedOf(trust, DEFAULT_BASE_RATE),
    };
  };
  const lastConnectors = tiesOf(history, target);
  const paths: Path[] = [];
  for (const first of tiesOf(history, seeker)) {
    if (first === target) continue;
    const begun = step({ people: [seeker], probability: 1 }, first);
    if (lastConnectors.has(first)) paths.push(step(begun, target));
    for (const second of tiesOf(history, first)) {
      if (second !== seeker && lastConnectors.has(second)) paths.push(step(step(begun, second), target));
    }
  }
  return paths
    .sort(compare)
    .slice(0, SHOWN)
    .map(({ people }) => people.join(' > '));
};

const tiesOf = (history: History, person: string): Set<string> =>
  new Set([...history.ratedBy(person).keys(), ...history.ratersOf(person).keys()]);

const compare = (a: Path, b: Path): number =>
  b.probability - a.probability ||
  a.people.length - b.people.length ||
  (a.people.join('\0') < b.people.join('\0') ? -1 : 1);
