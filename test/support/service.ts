import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGateway } from '#apps/gateway';
import { createLogger, openWarmpath, readSettings, type Warmpath } from '#runtime';
import { Client } from './client.js';
import { enginesUnderTest } from './engines-under-test.js';
import { scenarioSources, type ScenarioSources } from './scenario-sources.js';

/** The whole service on a free port of this machine, over a data directory, a log and a graph of its own. */
export interface Service {
  /** Another one after a restart. */
  readonly url: string;
  readonly sources: ScenarioSources;
  /** What is behind the API, for tests that look whether anything changed. */
  readonly warmpath: Warmpath;
  /** A client in a workspace, as an operator unless a person is named. */
  as(person: string | null, workspace?: string, headers?: Readonly<Record<string, string>>): Client;
  /** Lets the recorder do what time has made due, and queries show it. Whoever asks after time was moved need not. */
  tick(): Promise<void>;
  /** Ends as a process does, and starts again over the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** A recorder looks at the clock once a second, and a projector needs its time: where time is moved by hand, both are done. */
const settle = async ({ recorder, log, progress }: Warmpath): Promise<void> => {
  await recorder.tick();
  await progress.reaches({ partition: 0, offset: (await log.end(0)) - 1 }, SETTLED_WITHIN_MS);
};
const SETTLED_WITHIN_MS = 10_000;

/**
 * @param environment settings as the real process reads them
 * @param log takes the lines that the process would log to standard error
 */
export const openService = async (
  environment: Readonly<Record<string, string>> = {},
  log?: string[],
): Promise<Service> => {
  const directory = await mkdtemp(join(tmpdir(), 'warmpath-'));
  const engines = await enginesUnderTest();
  const settings = readSettings({
    LOG_LEVEL: 'error',
    DEMO: 'off',
    ...engines.settings,
    ...environment,
    DATA_DIR: directory,
    PORT: '0',
  });
  const sources = scenarioSources();
  const logger = createLogger(settings, log && { write: (line) => void log.push(line) });
  const serve = async () => {
    const warmpath = await openWarmpath(settings, sources);
    const app = await createGateway(warmpath, logger);
    let [seen, settled] = [sources.now(), Promise.resolve()];
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onRequest', async () => {
        if (sources.now() !== seen) [seen, settled] = [sources.now(), settle(warmpath)];
        await settled;
      });
    await app.listen(0, '127.0.0.1');
    const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
    const end = async () => {
      await app.close();
      await warmpath.close();
    };
    return { url, warmpath, end };
  };
  let served = await serve();
  return {
    get url() {
      return served.url;
    },
    sources,
    get warmpath() {
      return served.warmpath;
    },
    as: (person, workspace = 'mine', headers = {}) =>
      new Client(served.url, {
        'x-warmpath-workspace': workspace,
        ...(person === null ? {} : { 'x-warmpath-person': person }),
        ...headers,
      }),
    tick: () => settle(served.warmpath),
    restart: async () => {
      await served.end();
      served = await serve();
    },
    close: async () => {
      await served.end();
      await engines.forget();
      await rm(directory, { recursive: true });
    },
  };
};
