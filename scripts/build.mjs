// Makes what `npm start` runs from: the compiled product and the explorer page. Each is made again only when the content
// it is made from has changed, so that a second start costs nothing. `node scripts/build.mjs explorer` makes just one.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const tool = (path) => join(root, 'node_modules', path);

const parts = [
  {
    name: 'product',
    madeFrom: ['{apps,libs}/**/src/**/*.ts', 'tsconfig*.json', 'package*.json'],
    into: 'dist',
    command: [tool('typescript/bin/tsc'), '-b', 'tsconfig.build.json'],
  },
  {
    name: 'explorer',
    madeFrom: [
      'apps/explorer/*.{html,json,mjs}',
      'apps/explorer/{src,public}/*',
      'examples/*.{graphql,json}',
      'package-lock.json',
    ],
    into: 'apps/explorer/dist',
    command: [tool('vite/bin/vite.js'), 'build', 'apps/explorer', '--logLevel', 'warn'],
  },
];

/** One hash over names and contents of everything a part is made from. */
function contentOf(madeFrom) {
  const hash = createHash('sha256');
  const files = globSync(madeFrom, { cwd: root }).filter((file) => !file.endsWith('.spec.ts'));
  for (const file of files.sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function make({ name, madeFrom, into, command }) {
  if (!existsSync(command[0])) {
    console.error(`${name}: not built, because the development dependencies are not installed`);
    return 0; // a server installed with --omit=dev has no explorer page and needs none
  }
  const stamp = join(root, `${into}.made-from`);
  const content = contentOf(madeFrom);
  if (existsSync(join(root, into)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === content) return 0;
  const started = performance.now();
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) return status ?? 1;
  writeFileSync(stamp, content);
  console.error(`${name}: built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return 0;
}

const wanted = process.argv.slice(2);
for (const part of parts.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const status = make(part);
  if (status !== 0) process.exit(status);
}
