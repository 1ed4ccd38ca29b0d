import { join } from 'node:path';
import type { Bench } from './bench.js';
import { sectionOf, writeResults } from './results.js';
import { isVoid, measure } from './session.js';

/** Modules are loaded when asked for, so that a benchmark's own needs stay its own. */
const benches: Readonly<Record<string, () => Promise<{ readonly question: Bench }>>> = {
  appends: () => import('./appends.bench.js'),
  'appends-kafka': () => import('./appends-kafka.bench.js'),
  breaches: () => import('./breaches.bench.js'),
  exposure: () => import('./exposure.bench.js'),
  paths: () => import('./paths.bench.js'),
  'projection-neo4j': () => import('./projection-neo4j.bench.js'),
  'paths-million': () => import('./paths-million.bench.js'),
  'paths-neo4j': () => import('./paths-neo4j.bench.js'),
  visible: () => import('./visible.bench.js'),
};

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const asked = names.length > 0 ? names : Object.keys(benches);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  tell(`no such benchmark: ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}

for (const name of asked) {
  const loaded = await benches[name]?.();
  if (!loaded) continue;
  if (loaded.question.missing) {
    process.stdout.write(`NOT RUN: ${name}: ${loaded.question.missing}\n`);
    continue;
  }
  const session = await measure(loaded.question, tell);
  writeResults(join(process.cwd(), 'bench', 'results.md'), session);
  process.stdout.write(`${sectionOf(session)}\n`);
  if (isVoid(session)) {
    tell(`${name}: void, the machine's own speed moved by ${(session.drift * 100).toFixed(1)} %`);
    process.exitCode = 1;
  }
}
