import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const OLDEST_JDK = 17;

/** Why no server of a pom can run here, in words that tell what to install; null where there is a JDK and Maven. */
export const withoutJvm = async (): Promise<string | null> => {
  const java = await run('java', ['-version']).catch(() => null);
  const version = Number(/version "(\d+)/.exec(java?.stderr ?? '')?.[1] ?? 0);
  if (version < OLDEST_JDK) return `there is no JDK of ${OLDEST_JDK} or later (java in PATH)`;
  return run('mvn', ['-v']).then(
    () => null,
    () => 'there is no Maven (mvn in PATH)',
  );
};

/** Outside the checkout, so that a clean clone does not download everything again. */
const cache = (): string =>
  join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'warmpath-test-servers');

/**
 * A folder with the jars of a pom and all that they need, from Maven Central or from what was fetched before.
 * @param pom path of a pom.xml; its digest names the folder, so a changed pom gets another one
 * @throws Error Maven failed; its last words are the message
 */
export const mavenJars = async (pom: string): Promise<string> => {
  const digest = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex');
  const jars = join(cache(), digest.slice(0, 16));
  if (existsSync(jars)) return jars;
  await mkdir(cache(), { recursive: true });
  const fetched = await mkdtemp(join(cache(), 'fetching-'));
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${fetched}`, '-DincludeScope=runtime'];
  try {
    await run('mvn', ['--batch-mode', '--quiet', '-f', pom, ...goal], { maxBuffer: 2 ** 24 });
    await rename(fetched, jars);
  } catch (fault) {
    await rm(fetched, { recursive: true, force: true });
    if (existsSync(jars)) return jars; // another test process was first
    const { stdout = '', message } = fault as Error & { stdout?: string };
    throw new Error(`Maven can’t fetch the jars of ${pom}: ${stdout.trim().slice(-500) || message}`, {
      cause: fault,
    });
  }
  return jars;
};
