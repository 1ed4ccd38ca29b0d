import type { KeyObject } from 'node:crypto';
import { openSqliteEventLog, openSqliteKeyStore } from '#event-log-sqlite';
import type { EventLog } from '#event-log';
import type { KeyStore } from '#personal-data';
import type { ProfileTerms, TrustGraph } from '#trust-graph';
import { createMemoryTrustGraph } from '#trust-graph-memory';
import { openNeo4jTrustGraph } from '#trust-graph-neo4j';
import type { Settings } from './settings.js';

/** The one place that names adapters. */
export const openEventLog = (settings: Settings): EventLog =>
  openSqliteEventLog({ directory: settings.dataDir });

export const openKeyStore = (settings: Settings): KeyStore =>
  openSqliteKeyStore({ directory: settings.dataDir });

/** `termSecret`: what people are found by is hashed with it where a graph keeps that outside of this process. */
export const openTrustGraph = async (
  { trustGraph }: Settings,
  profileTerms: ProfileTerms,
  termSecret: KeyObject,
): Promise<TrustGraph> => {
  if (trustGraph.engine === 'memory') return createMemoryTrustGraph({ profileTerms });
  const { url, login, database } = trustGraph;
  return openNeo4jTrustGraph({ url, login, database, profileTerms, termSecret });
};
