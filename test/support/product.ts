import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The built product as a process of its own, on a free port of this machine and with a data folder of its own. */
export interface Product {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Asks it to stop, waits until it has, and removes its data. */
  stop(): Promise<void>;
}

const main = 'dist/apps/warmpath/src/main.js';

/** Starts what `npm run build` made. @throws Error with what it printed when it ends before it is ready */
export async function startProduct(): Promise<Product> {
  const data = mkdtempSync(join(tmpdir(), 'warmpath-product-'));
  const env = { PATH: process.env['PATH'], PORT: '0', DATA_DIR: data, LOG_LEVEL: 'silent' };
  const server = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(server, 'exit');
  let faults = '';
  server.stderr.on('data', (chunk: Buffer) => (faults += chunk.toString()));

  for await (const line of createInterface(server.stdout)) {
    const url = /ready at (http:\S+)/.exec(line)?.[1];
    if (url === undefined) continue;
    return {
      url,
      stop: async () => {
        server.kill('SIGTERM');
        await ended;
        rmSync(data, { recursive: true });
      },
    };
  }
  throw new Error(`${main} ended before it was ready: ${faults}`);
}
