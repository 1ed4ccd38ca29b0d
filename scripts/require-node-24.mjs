// npm puts node_modules/.bin first in PATH and so the pinned Node 24 that lies there. npm 10 takes that link away again when
// it drops the Nodes of other platforms, so this puts it back, for the npm script that follows; where there is no such
// Node, it says in one line what to do.
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const major = (version) => Number(version.split('.')[0]);

function linkPinnedNode() {
  const root = join(import.meta.dirname, '..');
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const pinned = Object.keys(optionalDependencies).find((name) =>
    existsSync(join(root, 'node_modules', name, 'bin/node')),
  );
  if (pinned === undefined) return false;
  const link = join(root, 'node_modules/.bin/node');
  rmSync(link, { force: true });
  symlinkSync(join('..', pinned, 'bin/node'), link);
  return true;
}

if (major(process.versions.node) < 24 && !linkPinnedNode()) {
  console.error(
    `warmpath needs Node 24 and found ${process.version}: run "npm ci" without --omit=optional (it brings Node 24 through npm), or install Node 24 yourself.`,
  );
  process.exit(1);
}
