import { Random } from '../../bench/network/random.js';
import type { Rating } from '../ratings/ratings.js';
import { shuffled } from '../ratings/shuffled.js';
import { atMost, type Gate } from '../gate.js';
import { topPaths } from '../measures/top-paths.js';
import { History } from '../replay/history.js';
import { factorAt } from '../replay/record.js';

const COLLUDERS = 200;
const OTHERS = 20;
const SEED = 20_260_131;
const TIES = [1, 5, 20];

/**
 * 200 identities praise each other without end; k honest people are tied to one of them each, and both sides praise
 * each other. Paths between those k and others, either way: of any ten best, no more may change than there are such
 * ties.
 */
export const colluders = (ratings: readonly Rating[]): readonly Gate[] =>
  TIES.map((ties) => ({
    check: 'colluders',
    what: `200 attached by ${ties === 1 ? 'one tie' : `${ties} ties`}: most paths changed in a top ten`,
    figure: mostChanged(ratings, ties),
    must: atMost(ties),
  }));

const mostChanged = (ratings: readonly Rating[], ties: number): number => {
  const at = ratings.at(-1)?.at ?? 0;
  const people = shuffled([...new Set(ratings.map(({ from }) => from))], new Random(SEED));
  const attached = people.slice(0, ties);
  const asked = people.slice(0, ties + OTHERS);
  const [before, after] = [ratings, [...ratings, ...attack(attached, at)]].map(historyOf);
  let most = 0;
  for (const seeker of asked) {
    for (const target of asked) {
      if (seeker === target || !before || !after) continue;
      const earlier = topPaths(before, seeker, target, factorAt(at));
      const now = topPaths(after, seeker, target, factorAt(at));
      most = Math.max(most, now.filter((path) => !earlier.includes(path)).length);
    }
  }
  return most;
};

const historyOf = (ratings: readonly Rating[]): History => {
  const history = new History();
  for (const rating of ratings) history.add(rating);
  return history;
};

const attack = (attached: readonly string[], at: number): readonly Rating[] => {
  const names = Array.from({ length: COLLUDERS }, (_, i) => `colluder ${i}`);
  const rate = (from: string, to: string): Rating => ({ from, to, value: 1, at });
  return [
    ...attached.flatMap((person, i) => {
      const colluder = names[i] ?? '';
      return [rate(person, colluder), rate(colluder, person)];
    }),
    ...names.flatMap((from) => names.filter((to) => to !== from).map((to) => rate(from, to))),
  ];
};
