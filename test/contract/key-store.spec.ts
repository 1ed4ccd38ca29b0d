import { afterAll, beforeAll } from '@jest/globals';
import { openSqliteKeyStore } from '#event-log-sqlite';
import { describeWhere } from '../support/not-run.js';
import { findKafka, type KafkaServer } from '../support/servers/kafka-server.js';
import { keyStoreContract } from './key-store.contract.js';
import { keysOnKafka } from './on-kafka.js';
import { temporaryDirectory } from './temporary-directory.js';

keyStoreContract('sqlite', async () => {
  const { path: directory, remove } = await temporaryDirectory();
  const keys = openSqliteKeyStore({ directory });
  const reopen = async () => {
    await keys.close();
    return openSqliteKeyStore({ directory });
  };
  return { keys, reopen, remove };
});

const { missing, open } = await findKafka();

describeWhere('the contract of a key store, on Kafka', missing, () => {
  let server: KafkaServer;
  beforeAll(async () => {
    server = await open();
  }, 120_000);
  afterAll(() => server.end());

  keyStoreContract('kafka', () => keysOnKafka(server));
});
