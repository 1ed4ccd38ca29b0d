import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWhere } from '../support/not-run.js';

const main = 'dist/apps/warmpath/src/main.js';
const missing = !existsSync(main)
  ? 'the product is not built: npm run build'
  : spawnSync('curl', ['--version']).status !== 0
    ? 'no curl on this machine'
    : null;

/** What the process said, up to its third line to try. */
const linesSaid = async (server: ChildProcess): Promise<string[]> => {
  const lines: string[] = [];
  if (server.stdout === null) throw new Error('the process has no output');
  for await (const line of createInterface(server.stdout)) {
    lines.push(line);
    if (lines.filter((one) => one.startsWith('curl ')).length === 3) return lines;
  }
  throw new Error(`it ended before it was ready: ${lines.join('\n')}`);
};

/** Digits that any engine's arithmetic agrees on. */
const rounded = (text: string): unknown =>
  JSON.parse(text, (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(12)) : value,
  );

describeWhere('a first start', missing, () => {
  const data = mkdtempSync(join(tmpdir(), 'warmpath-first-'));
  const readme = readFileSync('README.md', 'utf8');
  let server: ChildProcess;
  let said: string[];
  let url: string;

  const start = async (): Promise<void> => {
    const env = { PATH: process.env['PATH'], PORT: '0', DATA_DIR: data, LOG_LEVEL: 'error' };
    server = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    said = await linesSaid(server);
    url = /^warmpath is ready at (http:\S+)$/.exec(said[0] ?? '')?.[1] ?? '';
  };
  const stop = async (): Promise<void> => {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  };
  const curls = () => said.filter((line) => line.startsWith('curl '));
  const typed = async (line: string): Promise<string> =>
    (await promisify(execFile)('sh', ['-c', line])).stdout;

  beforeAll(start);
  afterAll(async () => {
    await stop();
    rmSync(data, { recursive: true });
  });

  it('says where it listens, and where the page is', async () => {
    expect(said[1]).toBe(`Ask it in your browser: ${url}/`);
    expect((await fetch(`${url}/`)).status).toBe(200);
  });

  it('prints three lines, and each answers when it is copied into a shell', async () => {
    for (const line of curls()) {
      const { data: answered, errors } = JSON.parse(await typed(line)) as { data: object; errors?: unknown };
      expect(errors).toBeUndefined();
      expect(JSON.stringify(answered)).toMatch(/"name":"\w+/);
    }
  });

  it('gives the README’s answer to the README’s question', async () => {
    const [line = ''] = curls();
    const [, question = ''] = /^```sh\n(curl .*)\n```$/m.exec(readme) ?? [];
    const [, answer = ''] = /^```json\n([\s\S]*?)\n```$/m.exec(readme) ?? [];
    expect(line.replace(url, 'http://127.0.0.1:3000')).toBe(question);
    expect(rounded(await typed(line))).toEqual(rounded(answer));
  });

  it('answers the same after a restart', async () => {
    const everybody = `curl -s ${url}/graphql -H 'content-type: application/json' -H 'x-warmpath-workspace: demo' -d '{"query":"{ people { totalCount } }"}'`;
    const before = await typed(everybody);
    const port = url;
    await stop();
    await start();
    expect(await typed(everybody.replace(port, url))).toBe(before);
  });
});
