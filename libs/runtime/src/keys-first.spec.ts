import { expect, it } from '@jest/globals';
import type { LogRecord } from '#event-log';
import { commit, idNumber } from '../../../test/contract/commits.samples.js';
import { keysFirst } from './keys-first.js';

const records: LogRecord[] = [
  { kind: 'CLAIM', owner: 'me', nonce: 'one', url: '', partitionCount: 1, offset: 0 },
  { ...commit(0, 0), offset: 1 },
  { ...commit(0, 1), offset: 2 },
];
const log = {
  partitionCount: 1,
  read: async function* () {
    yield* records;
  },
};

it('hands out a record only once the keys of everybody in it are known', async () => {
  const happened: string[] = [];
  const keys = {
    ensure: async (workspace: string, people: readonly string[]) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      happened.push(`${workspace} knows ${people.join()}`);
    },
  };
  for await (const { offset } of keysFirst(log, keys).read(0, 0)) happened.push(`${offset} is read`);
  expect(happened).toEqual([
    '0 is read',
    `alumni knows ${idNumber(0)}`,
    '1 is read',
    `alumni knows ${idNumber(1)}`,
    '2 is read',
  ]);
});
