import type { KeyObject } from 'node:crypto';
import type { Generations, ProfileTerms, TrustGraph } from '#trust-graph';
import { Neo4jBriefs } from './briefs.js';
import { Neo4jDirectory } from './directory.js';
import { Neo4jGraphWriter } from './graph-writer.js';
import { Database, type DatabaseAddress } from './internal/database.js';
import { Neo4jGenerations } from './internal/generations.js';
import { Live } from './internal/live.js';
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
  /** Graphs of several logs may lie in one database beside each other. No slash. */
  readonly graph?: string;
  readonly workBudget?: number;
}

/** The engine of its own server: everything is kept there, and several processes may ask. */
export const openNeo4jTrustGraph = async ({
  profileTerms,
  termSecret,
  graph: name = 'warmpath',
  workBudget = DEFAULT_WORK_BUDGET,
  ...address
}: Neo4jTrustGraphOptions): Promise<TrustGraph> => {
  const database = await reached(address);
  const live = await Live.open(database, name).catch(async (fault: unknown) => {
    await database.close();
    throw fault;
  });
  const terms = new Terms(profileTerms, termSecret);
  const graph = {
    database,
    get keys() {
      return live.keys;
    },
  };
  return {
    writer: new Neo4jGraphWriter(database, live),
    generations: new Neo4jGenerations(database, name, live),
    directory: new Neo4jDirectory(graph, terms, workBudget),
    warmPaths: new Neo4jWarmPaths(graph, workBudget),
    mutualContacts: new Neo4jMutualContacts(graph),
    reachable: new Neo4jReachable(graph, workBudget),
    trustBetween: new Neo4jTrustBetween(graph),
    introductions: new Neo4jIntroductions(graph),
    vouchRisk: new Neo4jVouchRisk(graph),
    briefs: new Neo4jBriefs(graph),
    close: () => {
      live.close();
      return database.close();
    },
  };
};

/** The generations alone: also where this version's layout has no live one yet. */
export const openNeo4jGenerations = async ({
  graph = 'warmpath',
  ...address
}: DatabaseAddress & Pick<Neo4jTrustGraphOptions, 'graph'>): Promise<
  Pick<TrustGraph, 'close'> & { readonly generations: Generations }
> => {
  const database = await reached(address);
  return {
    generations: new Neo4jGenerations(database, graph, null),
    close: () => database.close(),
  };
};

const reached = async (address: DatabaseAddress): Promise<Database> => {
  const database = new Database(address);
  try {
    await database.reach();
    await prepare(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
};
