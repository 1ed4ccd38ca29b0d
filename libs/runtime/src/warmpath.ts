import type { KeyObject } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { CannotOpen, type EventLog, ReadTokens } from '#event-log';
import { type KeyStore, PersonalData } from '#personal-data';
import { Projector } from '#projection';
import { LocalRecorder, type Recorder, type RemoteRecorder, type Sources } from '#recording';
import type { TrustGraph } from '#trust-graph';
import { openEventLog, openKeyStore, openTrustGraph, type Warn } from './engines.js';
import { type GraphProgress, ProjectedHere } from './graph-progress.js';
import { keysFirst } from './keys-first.js';
import { profileTerms } from './profile-terms.js';
import { remoteRecorder } from './recording-role.js';
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
 * Opens log, keys and graph, and starts recorder and projectors.
 * @param warn told what an operator should know though nothing fails for it
 * @throws CannotOpen when the data directory is in use or not ours, or Kafka or Neo4j can’t be had as it must be
 */
export const openWarmpath = async (
  settings: Settings,
  sources: Sources,
  warn: Warn = () => undefined,
): Promise<Warmpath> => {
  const opened = await open(settings, sources, warn, (log, personalData) => {
    return new LocalRecorder(log, personalData, sources, `warmpath-${process.pid}`);
  });
  await opened.recorder.started();
  return opened;
};

/**
 * The same for a process that hands commands over to recorders. It keeps the graph up with the log by itself.
 * @throws CannotOpen Kafka can’t be had as it must be
 */
export const openGateway = async (
  settings: Settings,
  sources: Sources,
  warn: Warn = () => undefined,
): Promise<Warmpath<RemoteRecorder>> => {
  if (settings.neo4j)
    throw new CannotOpen('a gateway of its own keeps its graph in memory: leave TRUST_GRAPH out');
  return open(settings, sources, warn, (log) => remoteRecorder(settings, log));
};

const open = async <Decides extends Recorder & { close(): Promise<void> }>(
  settings: Settings,
  sources: Sources,
  warn: Warn,
  recorderOver: (log: EventLog, personalData: PersonalData) => Decides,
): Promise<Warmpath<Decides>> => {
  if (!settings.kafka) await mkdir(settings.dataDir, { recursive: true });
  const log = await openEventLog(settings, warn);
  const keys = await openKeyStore(settings, warn);
  const personalData = new PersonalData(keys);
  const terms = await serviceKey(keys, SEARCH_TERMS);
  const graph = await openTrustGraph(settings, profileTerms(personalData), terms);
  const recorder = recorderOver(log, personalData);
  const projected = settings.kafka ? keysFirst(log, personalData) : log;
  const projectors = Array.from(
    { length: log.partitionCount },
    (_, partition) => new Projector(projected, graph.writer, partition),
  );
  for (const projector of projectors) projector.start();
  const readTokens = new ReadTokens(await serviceKey(keys, READ_TOKENS));
  return {
    settings,
    sources,
    log,
    personalData,
    recorder,
    graph,
    progress: new ProjectedHere(projectors),
    readTokens,
    close: async () => {
      await recorder.close();
      await Promise.all(projectors.map((projector) => projector.close()));
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
