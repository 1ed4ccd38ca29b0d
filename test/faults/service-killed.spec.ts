import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Admission, admitted, type AdmittedCommit } from '#event-log';
import { openSqliteEventLog } from '#event-log-sqlite';
import { project } from '#projection';
import { openWarmpath, profileTerms, readSettings, systemSources } from '#runtime';
import { createMemoryTrustGraph } from '#trust-graph-memory';
import { collected } from '../contract/commits.samples.js';
import { temporaryDirectory, type TemporaryDirectory } from '../contract/temporary-directory.js';
import { HistoryChecker } from '../support/history-checker.js';
import { newWriting } from '../support/new-writing.js';
import { startProduct } from '../support/product.js';
import { WritingClient, type Writing } from '../support/writing-client.js';

const ROUNDS = 20;
const environment = { DEMO: 'off', RATE_LIMIT: 'off' };

let temporary: TemporaryDirectory;
beforeAll(async () => {
  temporary = await temporaryDirectory();
});
afterAll(() => temporary.remove());

const commitsOf = async (directory: string): Promise<AdmittedCommit[]> => {
  const log = openSqliteEventLog({ directory });
  try {
    return await collected(admitted(log.read(0, 0), new Admission(0)));
  } finally {
    await log.close();
  }
};

/** Kills the service once so many answers have come while all clients write, and waits until they have noticed. */
const killAfter = async (answers: number, directory: string, writing: Writing, clients: WritingClient[]) => {
  const product = await startProduct(environment, directory);
  const enough = new Promise<void>((resolve) => {
    let left = answers;
    writing.answered = () => {
      if (--left === 0) resolve();
    };
  });
  const gone = Promise.all(clients.map((client) => client.writeUntilGone(product.url)));
  await Promise.race([enough, gone]);
  expect(await product.end('SIGKILL')).toMatchObject({ code: null, said: '' });
  await gone;
};

/** The graph that the service has of its log, and one that is made of the log anew, ten commits at a time. */
const digestsOf = async (directory: string, commits: readonly AdmittedCommit[]) => {
  const warmpath = await openWarmpath(readSettings({ DATA_DIR: directory }), systemSources);
  const anew = createMemoryTrustGraph({ profileTerms: profileTerms(warmpath.personalData) });
  try {
    const last = (await warmpath.log.end(0)) - 1;
    expect(await warmpath.progress.reaches({ partition: 0, offset: last }, 5_000)).toBe(true);
    for (let from = 0; from <= last; from += 10) {
      const upTo = Math.min(from + 10, last + 1);
      const records = commits.filter(({ offset }) => offset >= from && offset < upTo).map(project);
      await anew.writer.apply({ partition: 0, from, upTo, records });
    }
    return [await warmpath.graph.writer.digest(0), await anew.writer.digest(0)];
  } finally {
    await anew.close();
    await warmpath.close();
  }
};

describe('a service that is killed while four clients write', () => {
  it(`keeps what it said, and does nothing twice, ${ROUNDS} times over`, async () => {
    const directory = temporary.path;
    const checker = new HistoryChecker();
    const writing = newWriting(checker);
    const clients = Array.from({ length: 4 }, () => new WritingClient(writing));
    for (let round = 0; round < ROUNDS; round++) {
      await killAfter(10 + 7 * (round % 5), directory, writing, clients);
      expect(checker.faults(await commitsOf(directory))).toEqual([]);
    }

    const product = await startProduct(environment, directory);
    expect(await Promise.all(clients.map((client) => client.settle(product.url)))).toEqual(
      clients.map(() => true),
    );
    await product.end('SIGTERM');
    const commits = await commitsOf(directory);
    expect(checker.faults(commits)).toEqual([]);
    expect(commits).toHaveLength(checker.acknowledged);
    const added = commits.flatMap(({ events }) => events).filter(({ type }) => type === 'PersonAdded.v1');
    expect(added).toHaveLength(writing.people.size);
    expect(
      commits.filter(({ events }) => events[0]?.type === 'IntroductionRequested.v1').length,
    ).toBeGreaterThan(20);
    const [kept, anew] = await digestsOf(directory, commits);
    expect(kept).toBe(anew);
  }, 120_000);
});
