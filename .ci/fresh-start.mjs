// What a newcomer does: a copy of the checkout with nothing installed, `npm ci --ignore-scripts && npm start`, and Ctrl-C.
// Passes when the server says it is ready within 60 s of `npm start` and is gone within 5 s of SIGTERM.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const readyWithin = 60;
const goneWithin = 5;
const checkout = join(import.meta.dirname, '..');
const copy = mkdtempSync(join(tmpdir(), 'warmpath-start-'));
/** Without the checkout's own tools in front: the copy has to bring its Node 24 itself. */
const env = {
  ...process.env,
  PATH: process.env.PATH.split(delimiter)
    .filter((dir) => !dir.includes('node_modules'))
    .join(delimiter),
};

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Seconds until `condition` holds, asked ten times a second. */
async function secondsUntil(condition, limit, what) {
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  while (!(await condition())) {
    if (elapsed() > limit) throw new Error(`${what}: not within ${limit} s`);
    await sleep(100);
  }
  return elapsed().toFixed(1);
}

const answers = (url) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

async function startAndStop() {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/ready`;
  const npm = spawn('npm', ['start'], {
    cwd: copy,
    env: { ...env, PORT: String(port) },
    stdio: 'inherit',
    detached: true,
  });
  try {
    const ended = () => npm.exitCode !== null || npm.signalCode !== null;
    const ready = async () => {
      if (ended()) throw new Error('npm start ended before it was ready');
      return answers(url);
    };
    console.log(`ready after ${await secondsUntil(ready, readyWithin, 'ready')} s`);
    npm.kill('SIGTERM'); // to npm alone, as a supervisor does
    const gone = async () => ended() && !(await answers(url));
    console.log(`gone after ${await secondsUntil(gone, goneWithin, 'gone after SIGTERM')} s`);
  } finally {
    try {
      process.kill(-npm.pid, 'SIGKILL'); // whatever is left of its group
    } catch {
      // nothing is left
    }
  }
}

try {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: checkout,
  });
  for (const file of listed
    .toString()
    .split('\0')
    .filter((name) => name !== '' && existsSync(join(checkout, name))))
    cpSync(join(checkout, file), join(copy, file));
  execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: copy, env, stdio: 'inherit' });
  await startAndStop();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
