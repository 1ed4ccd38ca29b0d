import { openSqliteEventLog, openSqliteKeyStore } from '#event-log-sqlite';
import type { EventLog } from '#event-log';
import type { KeyStore } from '#personal-data';
import type { ProfileTerms, TrustGraph } from '#trust-graph';
import { createMemoryTrustGraph } from '#trust-graph-memory';
import type { Settings } from './settings.js';

/** The one place that names adapters. */
export const openEventLog = (settings: Settings): EventLog =>
  openSqliteEventLog({ directory: settings.dataDir });

export const openKeyStore = (settings: Settings): KeyStore =>
  openSqliteKeyStore({ directory: settings.dataDir });

export const openTrustGraph = (_settings: Settings, profileTerms: ProfileTerms): TrustGraph =>
  createMemoryTrustGraph({ profileTerms });
