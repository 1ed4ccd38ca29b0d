// Runs the tests. Specs that need a Kafka or a Neo4j come by themselves and one after the other: servers beside them would
// take the time from tests that watch it, and from each other. With arguments it is jest, with these, once.
// TEST_REPORTS=folder keeps a report of each run there, as JSON.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const NAMES_A_SERVER = /support\/servers\/|\.\/(kafka|neo4j)-server\.js'/;
const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];

function run(name, options) {
  const { TEST_REPORTS } = process.env;
  const report = TEST_REPORTS ? ['--json', `--outputFile=${join(TEST_REPORTS, `${name}.json`)}`] : [];
  return spawnSync(process.execPath, [...jest, ...options, ...report], { stdio: 'inherit' }).status === 0;
}

const asked = process.argv.slice(2);
if (asked.length > 0) {
  process.exitCode = run('asked', asked) ? 0 : 1;
} else {
  const onServers = globSync('{apps,libs,test,bench,validation}/**/*.spec.ts').filter((path) =>
    NAMES_A_SERVER.test(readFileSync(path, 'utf8')),
  );
  const others = run('embedded', ['--testPathIgnorePatterns', '/node_modules/', ...onServers]);
  const these = run('servers', ['--runInBand', '--runTestsByPath', ...onServers]);
  process.exitCode = others && these ? 0 : 1;
}
