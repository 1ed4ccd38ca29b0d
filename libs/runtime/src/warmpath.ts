import type { KeyObject } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { ReadTokens, type EventLog } from '#event-log';
import { PersonalData, type KeyStore } from '#personal-data';
import { Projector } from '#projection';
import { LocalRecorder, type Sources } from '#recording';
import type { TrustGraph } from '#trust-graph';
import { openEventLog, openKeyStore, openTrustGraph } from './engines.js';
import { profileTerms } from './profile-terms.js';
import type { Settings } from './settings.js';

/** Everything behind the API, opened and running. */
export interface Warmpath {
  readonly settings: Settings;
  readonly sources: Sources;
  readonly log: EventLog;
  readonly personalData: PersonalData;
  readonly recorder: LocalRecorder;
  readonly graph: TrustGraph;
  readonly projector: Projector;
  readonly readTokens: ReadTokens;
  /** Ends cleanly: what was acknowledged is durable already, what is under way is finished first. */
  close(): Promise<void>;
}

/** Not a person's: the key that binds read tokens to this service. */
const SERVICE = 'warmpath';
const READ_TOKENS = 'read-tokens';

/**
 * Opens log, keys and graph, and starts recorder and projector.
 * @throws CannotOpen when the data directory is in use or not ours
 */
export const openWarmpath = async (settings: Settings, sources: Sources): Promise<Warmpath> => {
  await mkdir(settings.dataDir, { recursive: true });
  const log = openEventLog(settings);
  const keys = openKeyStore(settings);
  const personalData = new PersonalData(keys);
  const graph = openTrustGraph(settings, profileTerms(personalData));
  const recorder = new LocalRecorder(log, personalData, sources, `warmpath-${process.pid}`);
  const projector = new Projector(log, graph.writer, 0);
  projector.start();
  await recorder.started();
  const readTokens = new ReadTokens(await readTokenKey(keys));
  return {
    settings,
    sources,
    log,
    personalData,
    recorder,
    graph,
    projector,
    readTokens,
    close: async () => {
      await recorder.close();
      await projector.close();
      await graph.close();
      await log.close();
      await keys.close();
    },
  };
};

const readTokenKey = async (keys: KeyStore): Promise<KeyObject> => {
  const [key] = await keys.ensure(SERVICE, [READ_TOKENS]);
  if (!key) throw new Error('the key of read tokens was erased');
  return key;
};
