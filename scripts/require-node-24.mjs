// npm puts the pinned Node 24 of node_modules/.bin first in PATH; this says in one line what to do where it could not.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `warmpath needs Node 24 and found ${process.version}: run "npm ci" without --omit=optional (it brings Node 24 through npm), or install Node 24 yourself.`,
  );
  process.exit(1);
}
