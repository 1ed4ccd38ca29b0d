import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The built product as a process of its own, on a free port of this machine and with a data folder of its own. */
export interface Product {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Asks it to stop, waits until it has, and removes its data, unless the folder was given. */
  stop(): Promise<void>;
  /** Sends it a signal and waits for its end. */
  end(signal: NodeJS.Signals): Promise<Ended>;
  /** Stops it where it stands, as a machine does that is put to sleep. */
  pause(): void;
  resume(): void;
}

/** Which of the product's processes. */
export type App = 'warmpath' | 'gateway' | 'recorder' | 'projector';

/** How a process ended: its exit code, null where the signal itself ended it. */
export interface Ended {
  readonly code: number | null;
  readonly milliseconds: number;
  /** What it wrote to standard error. */
  readonly said: string;
}

const mainOf = (app: App): string => `dist/apps/${app}/src/main.js`;

/** Starts what `npm run build` made. @throws Error with what it printed when it ends before it is ready */
export async function startProduct(
  environment: Readonly<Record<string, string>> = {},
  folder?: string,
  app: App = 'warmpath',
): Promise<Product> {
  const data = folder ?? mkdtempSync(join(tmpdir(), 'warmpath-product-'));
  const server = run({ DATA_DIR: data, LOG_LEVEL: 'silent', ...environment }, app);
  const ended = endOf(server);
  const end = async (signal: NodeJS.Signals): Promise<Ended> => {
    const asked = performance.now();
    server.kill(signal);
    return { ...(await ended), milliseconds: performance.now() - asked };
  };
  const url = await urlOf(server);
  if (url === null) throw new Error(`${app} ended before it was ready: ${(await ended).said}`);
  return {
    url,
    end,
    pause: () => void server.kill('SIGSTOP'),
    resume: () => void server.kill('SIGCONT'),
    stop: async () => {
      await end('SIGTERM');
      if (folder === undefined) rmSync(data, { recursive: true });
    },
  };
}

/** Starts it where it is not going to become ready, and waits until it has ended by itself. */
export const startInVain = async (
  environment: Readonly<Record<string, string>>,
  app: App = 'warmpath',
): Promise<Ended & { readonly url: string | null }> => {
  const server = run(environment, app);
  const [ended, url] = await Promise.all([endOf(server), urlOf(server)]);
  return { ...ended, url };
};

const run = (environment: Readonly<Record<string, string>>, app: App): ChildProcess =>
  spawn(process.execPath, [mainOf(app)], {
    env: { PATH: process.env['PATH'], PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const endOf = async (server: ChildProcess): Promise<Ended> => {
  const started = performance.now();
  let said = '';
  server.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(server, 'close')) as [number | null];
  return { code, milliseconds: performance.now() - started, said };
};

/** Null where it ends without having said where it listens. */
const urlOf = async (server: ChildProcess): Promise<string | null> => {
  if (!server.stdout) return null;
  for await (const line of createInterface(server.stdout)) {
    const url = /ready at (http:\S+)/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  return null;
};
