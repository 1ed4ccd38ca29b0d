import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openSqliteEventLog, openSqliteKeyStore } from '#event-log-sqlite';
import { commit } from '../contract/commits.samples.js';

/**
 * A process that appends from 16 callers, one to three commits a call, and ensures a key for each, until it is killed.
 * It says on its standard output what was acknowledged: `<term> <seq> <offset>`, or `key <subject> <digest of the key>`.
 */
const [directory = ''] = process.argv.slice(2);
const log = openSqliteEventLog({ directory });
const keys = openSqliteKeyStore({ directory });
const term = await log.claim(0, 'to be killed');
let seq = 0;

const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

const callForEver = async (): Promise<never> => {
  for (;;) {
    const first = seq;
    const count = 1 + (first % 3);
    seq += count;
    const call = Array.from({ length: count }, (_, index) => commit(term, first + index));
    const positions = await log.append(0, call);
    positions.forEach(({ offset }, index) => say(`${term} ${first + index} ${offset}`));
    const subject = `person-${term}-${first}`;
    const [key] = await keys.ensure('alumni', [subject]);
    say(
      `key ${subject} ${createHash('sha256')
        .update(key?.export() ?? '')
        .digest('hex')}`,
    );
  }
};

await Promise.all(Array.from({ length: 16 }, callForEver));
