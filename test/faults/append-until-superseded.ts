import { writeSync } from 'node:fs';
import { OwnershipLost } from '#event-log';
import { openKafkaEventLog } from '#event-log-kafka';
import { commit } from '../contract/commits.samples.js';

/**
 * A process that appends to a topic, one commit after the other, until it is told that somebody else took over. It says
 * on its standard output what was acknowledged, `<term> <seq> <offset>`, and at the end `superseded`.
 */
const [broker = '', topic = ''] = process.argv.slice(2);
const log = await openKafkaEventLog({
  brokers: [broker],
  ssl: false,
  sasl: null,
  topic,
  partitions: 1,
  warn: () => undefined,
});
const term = await log.claim(0, 'to be superseded');
try {
  for (let seq = 0; ; seq++) {
    const [position] = await log.append(0, [commit(term, seq)]);
    writeSync(1, `${term} ${seq} ${String(position?.offset)}\n`);
  }
} catch (fault) {
  if (!(fault instanceof OwnershipLost)) throw fault;
  writeSync(1, 'superseded\n');
}
await log.close();
