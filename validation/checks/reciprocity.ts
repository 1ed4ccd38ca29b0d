import { brierScore } from '#trust-model';
import { Random } from '../../bench/network/random.js';
import type { Rating } from '../ratings/ratings.js';
import { shuffled } from '../ratings/shuffled.js';
import { type BreachSettings, coefficientsOf } from '../fit/coefficients.js';
import { atLeast, atMost, type Gate } from '../gate.js';
import { forecastsOf } from '../model.js';
import { type Observation, replay } from '../replay/replay.js';
import { split } from '../split.js';

const CHECK = 'reciprocity';
const SEED = 20_260_131;
const NOTHING = { good: 0, bad: 0 };

/**
 * What knowing the answer of the one judged is worth, as a fall of the Brier score; and whether that comes from this
 * answer to this person: where all get another pair's, of another time, hardly anything may be left. Where all ratings
 * change times, pairs keep together; what is left of the gain then is told, and not held to a bound.
 */
export const reciprocity = (
  observations: readonly Observation[],
  settings: BreachSettings,
): readonly Gate[] => {
  const gain = gainOf(observations, settings);
  const shuffledAnswers = gainOf(withShuffledAnswers(observations), settings);
  const shuffledTimes = gainOf(replay(withShuffledTimes(observations)), settings);
  const share = (left: number) => (gain > 0 ? left / gain : NaN);
  return [
    { check: CHECK, what: 'gain in Brier score', figure: gain, must: atLeast(0) },
    { check: CHECK, what: 'share left, answers shuffled', figure: share(shuffledAnswers), must: atMost(0.1) },
    {
      check: CHECK,
      what: 'share left, all times shuffled',
      figure: share(shuffledTimes),
      must: null,
    },
  ];
};

const gainOf = (observations: readonly Observation[], settings: BreachSettings): number => {
  const without = observations.map((seen) => answeredBy(seen, NOTHING));
  return scoreOf(without, settings) - scoreOf(observations, settings);
};

const scoreOf = (observations: readonly Observation[], settings: BreachSettings): number => {
  const { early, middle, last } = split(observations);
  return brierScore(forecastsOf(last, coefficientsOf([...early, ...middle], settings, 'control')));
};

const answeredBy = (seen: Observation, reciprocal: Observation['breach']['reciprocal']): Observation => ({
  ...seen,
  breach: { ...seen.breach, reciprocal },
});

/** Everybody gets somebody's answer, or somebody's lack of one. */
const withShuffledAnswers = (observations: readonly Observation[]): readonly Observation[] => {
  const answers = shuffled(
    observations.map(({ breach }) => breach.reciprocal),
    new Random(SEED),
  );
  return observations.map((seen, i) => answeredBy(seen, answers[i] ?? NOTHING));
};

const withShuffledTimes = (observations: readonly Observation[]): readonly Rating[] => {
  const times = shuffled(
    observations.map(({ rating }) => rating.at),
    new Random(SEED),
  );
  return observations
    .map(({ rating }, i) => ({ ...rating, at: times[i] ?? rating.at }))
    .sort((a, b) => a.at - b.at);
};
