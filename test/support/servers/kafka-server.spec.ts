import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect } from 'node:net';
import { Kafka, logLevel } from 'kafkajs';
import { describeWhere } from '../not-run.js';
import { findKafka, type KafkaServer } from './kafka-server.js';

const { missing, open } = await findKafka({ own: true });

describeWhere('a Kafka for tests', missing, () => {
  let server: KafkaServer;
  beforeAll(async () => {
    server = await open();
  }, 120_000);
  afterAll(() => server.end());

  const topics = async (): Promise<string[]> => {
    const admin = new Kafka({ brokers: [...server.brokers], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    try {
      return await admin.listTopics();
    } finally {
      await admin.disconnect();
    }
  };
  const isListening = async (): Promise<boolean> => {
    const [host = '', port = ''] = server.brokers[0]?.split(':') ?? [];
    const socket = connect(Number(port), host);
    const connected = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    return connected;
  };

  it('keeps address and topics when it is killed, stopped and started again', async () => {
    const admin = new Kafka({ brokers: [...server.brokers], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: 'kept', numPartitions: 1 }], waitForLeaders: true });
    await admin.disconnect();
    for (const end of ['kill', 'stop'] as const) {
      await server[end]();
      expect(await isListening()).toBe(false);
      await server.start();
      expect(await topics()).toContain('kept');
    }
  }, 120_000);

  it('answers nothing while it is paused, and goes on afterwards', async () => {
    await server.pause();
    const answer = topics();
    const pause = new Promise((resolve) => setTimeout(resolve, 1_000, 'nothing yet'));
    expect(await Promise.race([answer, pause])).toBe('nothing yet');
    await server.resume();
    expect(await answer).toContain('kept');
  }, 60_000);
});
