import type { KeyObject } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { type EventLog, ReadTokens } from '#event-log';
import { type KeyStore, PersonalData } from '#personal-data';
import { LocalRecorder, type Recorder, type RemoteRecorder, type Sources } from '#recording';
import type { TrustGraph } from '#trust-graph';
import { openEventLog, openKeyStore, openTrustGraph, type Warn } from './engines.js';
import type { GraphProgress } from './graph-progress.js';
import { keysFirst } from './keys-first.js';
import { profileTerms } from './profile-terms.js';
import { startProjecting } from './projecting-role.js';
import { remoteRecorder } from './recording-role.js';
import { refuseOtherLog } from './refuse-other-log.js';
import type { Settings } from './settings.js';
import { startWatching } from './watching-role.js';

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
  await opened.recorder.started().catch(async (fault: unknown) => {
    await opened.close();
    throw fault;
  });
  return opened;
};

/**
 * The same for a process that hands commands over to recorders. It keeps a graph in memory up with the log by itself;
 * one in Neo4j is for projectors to fill.
 * @throws CannotOpen Kafka or Neo4j can’t be had as it must be
 */
export const openGateway = async (
  settings: Settings,
  sources: Sources,
  warn: Warn = () => undefined,
): Promise<Warmpath<RemoteRecorder>> =>
  open(settings, sources, warn, (log) => remoteRecorder(settings, log), settings.neo4j !== null);

/** @param isFilledElsewhere the graph: this process only watches how far it is */
const open = async <Decides extends Recorder & { close(): Promise<void> }>(
  settings: Settings,
  sources: Sources,
  warn: Warn,
  recorderOver: (log: EventLog, personalData: PersonalData) => Decides,
  isFilledElsewhere = false,
): Promise<Warmpath<Decides>> => {
  if (!settings.kafka) await mkdir(settings.dataDir, { recursive: true });
  /** What is open is closed in turn, also after a start that failed. */
  const opened: { close(): Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    for (const one of opened.splice(0).reverse()) await one.close();
  };
  const kept = <Part extends { close(): Promise<void> }>(part: Part): Part => {
    opened.push(part);
    return part;
  };
  try {
    const log = kept(await openEventLog(settings, warn));
    const keys = kept(await openKeyStore(settings, warn, sources.newKey));
    const personalData = new PersonalData(keys);
    const terms = await serviceKey(keys, SEARCH_TERMS);
    const graph = kept(await openTrustGraph(settings, profileTerms(personalData), terms));
    await refuseOtherLog(log, graph);
    const { progress } = kept(
      isFilledElsewhere
        ? await startWatching(log, graph, personalData, warn)
        : startProjecting(settings.kafka ? keysFirst(log, personalData) : log, graph, warn),
    );
    const readTokens = new ReadTokens(await serviceKey(keys, READ_TOKENS));
    const recorder = kept(recorderOver(log, personalData));
    return { settings, sources, log, personalData, recorder, graph, progress, readTokens, close };
  } catch (fault) {
    await close();
    throw fault;
  }
};

const serviceKey = async (keys: KeyStore, name: string): Promise<KeyObject> => {
  const [key] = await keys.ensure(SERVICE, [name]);
  if (!key) throw new Error(`the service’s key ${name} was erased`);
  return key;
};
