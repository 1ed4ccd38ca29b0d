import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { openKafkaEventLog, openKafkaKeyStore } from '#event-log-kafka';
import { openSqliteEventLog, openSqliteKeyStore } from '#event-log-sqlite';
import { CannotOpen, type EventLog } from '#event-log';
import type { KeyStore } from '#personal-data';
import type { ProfileTerms, TrustGraph } from '#trust-graph';
import { createMemoryTrustGraph } from '#trust-graph-memory';
import { openNeo4jTrustGraph } from '#trust-graph-neo4j';
import type { Settings } from './settings.js';

/** Told what an operator should know though nothing fails for it. */
export type Warn = (text: string) => void;

/** The one place that names adapters. */
export const openEventLog = async ({ kafka, dataDir }: Settings, warn: Warn): Promise<EventLog> =>
  kafka ? openKafkaEventLog({ ...kafka, warn }) : openSqliteEventLog({ directory: dataDir });

export const openKeyStore = async ({ kafka, dataDir }: Settings, warn: Warn): Promise<KeyStore> =>
  kafka
    ? openKafkaKeyStore({ ...kafka, topic: `${kafka.topic}-keys`, warn })
    : openSqliteKeyStore({ directory: dataDir });

/**
 * @param termSecret what people are found by is hashed with it where a graph keeps that outside of this process
 * @throws CannotOpen there is no Neo4j to be had
 */
export const openTrustGraph = async (
  { neo4j }: Settings,
  profileTerms: ProfileTerms,
  termSecret: KeyObject,
): Promise<TrustGraph> => {
  if (!neo4j) return createMemoryTrustGraph({ profileTerms });
  return openNeo4jTrustGraph({ ...neo4j, profileTerms, termSecret }).catch((fault: unknown) => {
    throw new CannotOpen(`the Neo4j at ${neo4j.url} can’t be used: ${(fault as Error).message}`, {
      cause: fault,
    });
  });
};

/** For whoever only writes the graph: nobody is found by name in it, since that takes what is sealed. */
export const openTrustGraphToWrite = (settings: Settings): Promise<TrustGraph> =>
  openTrustGraph(settings, () => null, createSecretKey(randomBytes(32)));
