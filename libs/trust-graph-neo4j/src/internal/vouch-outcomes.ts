import type { Id } from '#domain';
import type { VouchOutcome } from '#trust-graph';
import { breachCoefficients, type BreachCoefficients } from '#trust-model';
import type { Lens } from './asked.js';
import { Facts, lastSaid } from './facts.js';
import { compare } from './page.js';

/** How vouches turned out as far as is known at the moment. @param connector whose; null: everybody's */
export const vouchOutcomes = (
  vouches: readonly (readonly string[])[],
  { knowledge }: Lens,
  connector: Id | null,
): readonly VouchOutcome[] =>
  vouches
    .flatMap((lines): VouchOutcome[] => {
      const facts = new Facts(lines, knowledge);
      const word = lastSaid(facts.happened('vouch'));
      const outcome = lastSaid(facts.happened('vouchOutcome'));
      if (!word || !outcome || (connector !== null && word.connector !== connector)) return [];
      const { item, breachProbability } = word;
      return [{ item, breachProbability, failed: outcome.failed, at: outcome.at }];
    })
    .sort((a, b) => a.at - b.at || compare(a.item, b.item));

/** The weights in force at the moment. @param said facts about the workspace */
export const coefficientsOf = (said: readonly string[] | null, { knowledge }: Lens): BreachCoefficients =>
  new Facts(said, knowledge).happened('coefficients').at(-1)?.coefficients ?? breachCoefficients;
