import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '#apps/warmpath';
import { createLogger, readSettings } from '#runtime';
import { Client } from './client.js';
import { scenarioSources, type ScenarioSources } from './scenario-sources.js';

/** The service as `npm start` serves it, sample network included, with a clock that stands still. */
export interface DemoService {
  readonly url: string;
  readonly sources: ScenarioSources;
  /** A client with these headers and no others; without any it is an operator of `mine`. */
  with(headers: Readonly<Record<string, string>>): Client;
  close(): Promise<void>;
}

/** @param environment settings as the real process reads them */
export const openDemoService = async (
  environment: Readonly<Record<string, string>> = {},
): Promise<DemoService> => {
  const directory = await mkdtemp(join(tmpdir(), 'warmpath-'));
  const settings = readSettings({ LOG_LEVEL: 'error', ...environment, DATA_DIR: directory, PORT: '0' });
  const sources = scenarioSources();
  const { url, close } = await serve(settings, sources, createLogger(settings));
  return {
    url,
    sources,
    with: (headers) => new Client(url, headers),
    close: async () => {
      await close();
      await rm(directory, { recursive: true });
    },
  };
};
