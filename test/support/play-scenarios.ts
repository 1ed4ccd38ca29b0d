import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A scenario on servers takes longer than one that needs none. */
const TEST_MS = 120_000;

/** Runs scenarios in processes of their own. @returns what was said of those that failed; empty where none did */
export const playScenarios = async (
  scenarios: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<string> => {
  const jest = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
  ];
  const files = scenarios.map((name) => `test/scenarios/${name}.spec.ts`);
  const run = spawn(
    process.execPath,
    [...jest, '--silent', '--noStackTrace', `--testTimeout=${String(TEST_MS)}`, '--runTestsByPath', ...files],
    { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  run.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(run, 'close')) as [number | null];
  return code === 0 ? '' : said;
};
