import { afterAll, beforeAll } from '@jest/globals';
import { openSqliteEventLog } from '#event-log-sqlite';
import { describeWhere } from '../support/not-run.js';
import { findKafka, type KafkaServer } from '../support/servers/kafka-server.js';
import { eventLogContract } from './event-log.contract.js';
import { logOnKafka } from './on-kafka.js';
import { temporaryDirectory } from './temporary-directory.js';

eventLogContract('sqlite', async () => {
  const { path: directory, remove } = await temporaryDirectory();
  const log = openSqliteEventLog({ directory });
  const reopen = async () => {
    await log.close();
    return openSqliteEventLog({ directory });
  };
  return { log, reopen, remove };
});

const { missing, open } = await findKafka();

describeWhere('the contract of an event log, on Kafka', missing, () => {
  let server: KafkaServer;
  beforeAll(async () => {
    server = await open();
  }, 120_000);
  afterAll(() => server.end());

  eventLogContract('kafka', () => logOnKafka(server));
});
