import type { KeyObject } from 'node:crypto';
import type { ProfileTerms, TrustGraph } from '#trust-graph';
import { Neo4jBriefs } from './briefs.js';
import { Neo4jDirectory } from './directory.js';
import { Neo4jGraphWriter } from './graph-writer.js';
import { Database, type DatabaseAddress } from './internal/database.js';
import { Keys } from './internal/keys.js';
import { prepare } from './internal/schema.js';
import { Terms } from './internal/terms.js';
import { Neo4jIntroductions } from './introductions.js';
import { Neo4jMutualContacts } from './mutual-contacts.js';
import { Neo4jReachable } from './reachable.js';
import { Neo4jTrustBetween } from './trust-between.js';
import { Neo4jVouchRisk } from './vouch-risk.js';
import { Neo4jWarmPaths } from './warm-paths.js';

/** Ways through the network that one question may look at. */
const DEFAULT_WORK_BUDGET = 100_000;

export interface Neo4jTrustGraphOptions extends DatabaseAddress {
  readonly profileTerms: ProfileTerms;
  /** What names and addresses are hashed with: whoever has another one finds nobody by them. */
  readonly termSecret: KeyObject;
  /** Graphs of several generations lie in one database beside each other. No slash. */
  readonly generation?: string;
  readonly workBudget?: number;
}

/** The engine of its own server: everything is kept there, and several processes may ask. */
export const openNeo4jTrustGraph = async ({
  profileTerms,
  termSecret,
  generation = 'blue',
  workBudget = DEFAULT_WORK_BUDGET,
  ...address
}: Neo4jTrustGraphOptions): Promise<TrustGraph> => {
  const database = new Database(address);
  try {
    await database.reach();
    await prepare(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  const keys = new Keys(generation);
  const terms = new Terms(profileTerms, termSecret);
  const graph = { database, keys };
  return {
    writer: new Neo4jGraphWriter(database, keys),
    directory: new Neo4jDirectory(graph, terms, workBudget),
    warmPaths: new Neo4jWarmPaths(graph, workBudget),
    mutualContacts: new Neo4jMutualContacts(graph),
    reachable: new Neo4jReachable(graph, workBudget),
    trustBetween: new Neo4jTrustBetween(graph),
    introductions: new Neo4jIntroductions(graph),
    vouchRisk: new Neo4jVouchRisk(graph),
    briefs: new Neo4jBriefs(graph),
    close: () => database.close(),
  };
};
