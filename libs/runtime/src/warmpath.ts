import type { KeyObject } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { ReadTokens, type EventLog } from '#event-log';
import { PersonalData, type KeyStore } from '#personal-data';
import { LocalRecorder, type Recorder, type Sources } from '#recording';
import type { TrustGraph } from '#trust-graph';
import { openEventLog, openKeyStore, openTrustGraph, type Warn } from './engines.js';
import type { GraphProgress } from './graph-progress.js';
import { profileTerms } from './profile-terms.js';
import { startProjecting } from './projecting-role.js';
import { refuseOtherLog } from './refuse-other-log.js';
import type { Settings } from './settings.js';

/** Everything behind the API, opened and running; `Decides` is who decides, here or elsewhere. */
export interface Warmpath<Decides extends Recorder = LocalRecorder> {
  readonly settings: Settings;
  readonly sources: Sources;
  readonly log: EventLog;
  readonly personalData: PersonalData;
  readonly recorder: Decides;
  readonly graph: TrustGraph;
  readonly progress: GraphProgress;
  readonly readTokens: ReadTokens;
  /** Ends cleanly: what was acknowledged is durable already, what is under way is finished first. */
  close(): Promise<void>;
}

/** Not a person's: the keys of this service itself. */
const SERVICE = 'warmpath';
/** Binds read tokens to it. */
const READ_TOKENS = 'read-tokens';
/** Hashes what people are found by. */
const SEARCH_TERMS = 'search-terms';

/**
 * Opens log, keys and graph, and starts recorder and projector.
 * @param warn told what an operator should know though nothing fails for it
 * @throws CannotOpen when the data directory is in use or not ours, or Kafka or Neo4j can’t be had as it must be
 */
export const openWarmpath = async (
  settings: Settings,
  sources: Sources,
  warn: Warn = () => undefined,
): Promise<Warmpath> => {
  await mkdir(settings.dataDir, { recursive: true });
  const log = await openEventLog(settings, warn);
  const keys = await openKeyStore(settings, warn);
  const personalData = new PersonalData(keys);
  const terms = await serviceKey(keys, SEARCH_TERMS);
  const graph = await openTrustGraph(settings, profileTerms(personalData), terms);
  const recorder = new LocalRecorder(log, personalData, sources, `warmpath-${process.pid}`);
  await refuseOtherLog(log, graph);
  const projecting = startProjecting(log, graph, warn);
  await recorder.started();
  const readTokens = new ReadTokens(await serviceKey(keys, READ_TOKENS));
  return {
    settings,
    sources,
    log,
    personalData,
    recorder,
    graph,
    progress: projecting.progress,
    readTokens,
    close: async () => {
      await recorder.close();
      await projecting.close();
      await graph.close();
      await log.close();
      await keys.close();
    },
  };
};

const serviceKey = async (keys: KeyStore, name: string): Promise<KeyObject> => {
  const [key] = await keys.ensure(SERVICE, [name]);
  if (!key) throw new Error(`the service’s key ${name} was erased`);
  return key;
};
