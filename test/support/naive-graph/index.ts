import type { ProfileTerms, TrustGraph } from '#trust-graph';
import { NaiveBriefs } from './briefs.js';
import { NaiveDirectory } from './directory.js';
import { History } from './history.js';
import { NaiveIntroductions } from './introductions.js';
import { NaiveMutualContacts } from './mutual-contacts.js';
import { NaiveReachable } from './reachable.js';
import { NaiveTrustBetween } from './trust-between.js';
import { NaiveVouchRisk } from './vouch-risk.js';
import { NaiveWarmPaths } from './warm-paths.js';
import { NaiveWriter } from './writer.js';

/**
 * The reference: a trust graph that keeps every change as it came and answers each question from scratch, slowly and
 * in the plainest way. It shares the trust model's formulas with the engines and nothing else, not even the
 * predicates of access.
 */
export const openNaiveGraph = (terms: ProfileTerms): TrustGraph => {
  const history = new History();
  return {
    writer: new NaiveWriter(history),
    generations: null,
    directory: new NaiveDirectory(history, terms),
    warmPaths: new NaiveWarmPaths(history),
    mutualContacts: new NaiveMutualContacts(history),
    reachable: new NaiveReachable(history),
    trustBetween: new NaiveTrustBetween(history),
    introductions: new NaiveIntroductions(history),
    vouchRisk: new NaiveVouchRisk(history),
    briefs: new NaiveBriefs(history),
    close: () => Promise.resolve(),
  };
};
