import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { openKafkaEventLog, openKafkaKeyStore } from '#event-log-kafka';
import { openSqliteEventLog, openSqliteKeyStore } from '#event-log-sqlite';
import { CannotOpen, type EventLog } from '#event-log';
import type { KeyStore, NewKey } from '#personal-data';
import type { ProfileTerms, TrustGraph } from '#trust-graph';
import { createMemoryTrustGraph } from '#trust-graph-memory';
import { openNeo4jGenerations, openNeo4jTrustGraph } from '#trust-graph-neo4j';
import type { Settings } from './settings.js';

/** Told what an operator should know though nothing fails for it. */
export type Warn = (text: string) => void;

/** The one place that names adapters. */
export const openEventLog = async ({ kafka, dataDir }: Settings, warn: Warn): Promise<EventLog> =>
  kafka ? openKafkaEventLog({ ...kafka, warn }) : openSqliteEventLog({ directory: dataDir });

export const openKeyStore = async (
  { kafka, dataDir }: Settings,
  warn: Warn,
  newKey?: NewKey,
): Promise<KeyStore> =>
  kafka
    ? openKafkaKeyStore({ ...kafka, topic: `${kafka.topic}-keys`, warn, newKey })
    : openSqliteKeyStore({ directory: dataDir, newKey });

/**
 * @param termSecret what people are found by is hashed with it where a graph keeps that outside of this process
 * @throws CannotOpen there is no Neo4j to be had
 */
export const openTrustGraph = async (
  { neo4j, kafka }: Settings,
  profileTerms: ProfileTerms,
  termSecret: KeyObject,
): Promise<TrustGraph> => {
  if (!neo4j) return createMemoryTrustGraph({ profileTerms });
  const graph = graphName(kafka);
  return openNeo4jTrustGraph({ ...neo4j, graph, profileTerms, termSecret }).catch(cannotOpen(neo4j.url));
};

/**
 * The generations of the graph alone, also where this version has none yet; null where the graph is in memory.
 * @throws CannotOpen there is no Neo4j to be had
 */
export const openGenerations = async ({ neo4j, kafka }: Settings): Promise<OpenedGenerations | null> => {
  if (!neo4j) return null;
  return openNeo4jGenerations({ ...neo4j, graph: graphName(kafka) }).catch(cannotOpen(neo4j.url));
};
export type OpenedGenerations = Awaited<ReturnType<typeof openNeo4jGenerations>>;

/** Graphs of several logs can share a database: each lies under the name of its topic. */
const graphName = (kafka: Settings['kafka']): string => kafka?.topic ?? 'warmpath';

const cannotOpen =
  (url: string) =>
  (fault: unknown): never => {
    const why = (fault as Error).message.replace(/\.$/, '');
    throw new CannotOpen(`the Neo4j at ${url} can’t be used: ${why}`, { cause: fault });
  };

/** For whoever only writes the graph: nobody is found by name in it, since that takes what is sealed. */
export const openTrustGraphToWrite = (settings: Settings): Promise<TrustGraph> =>
  openTrustGraph(settings, () => null, createSecretKey(randomBytes(32)));

/** One in memory, to be filled with what the log says and compared with the one in use. */
export const openTrustGraphToVerify = (): TrustGraph => createMemoryTrustGraph({ profileTerms: () => null });
