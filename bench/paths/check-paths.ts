import type { PathAnswer } from '#trust-graph';
import {
  batchesOf,
  idOf,
  type Network,
  NETWORK_END,
  type Pair,
  peopleAround,
  PlainPaths,
} from '../network.js';

type Path = Pick<PathAnswer['paths'][number], 'people' | 'probability'>;

const digest = (paths: readonly Path[]): string =>
  paths.map(({ people, probability }) => `${people.join(' ')} ${String(probability)}`).join('\n');

/**
 * Compares answers with a depth-first search over plain maps, in which lies as much of the network as these pairs'
 * paths may touch.
 * @throws Error an answer differs in its people, their order, or a bit of a probability
 */
export const checkPaths = async (
  network: Network,
  pairs: Readonly<Record<string, readonly Pair[]>>,
  ask: (pair: Pair) => Promise<PathAnswer>,
  limit: number,
): Promise<string> => {
  const all = Object.values(pairs).flat();
  const plain = new PlainPaths(batchesOf(network), peopleAround(network, all));
  let paths = 0;
  for (const pair of all) {
    const [seeker, target] = [idOf('person', pair[0]), idOf('person', pair[1])];
    const expected = digest(plain.find(seeker, target, NETWORK_END, limit));
    const { paths: found } = await ask(pair);
    if (digest(found) !== expected) {
      throw new Error(`paths differ from ${seeker} to ${target}:\n${digest(found)}\nexpected\n${expected}`);
    }
    paths += found.length;
  }
  return `${String(all.length)} pairs, ${String(paths)} paths: the same people in the same order and the same bits as a depth-first search over plain maps.`;
};
