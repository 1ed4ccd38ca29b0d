export type KafkaProperties = Readonly<Record<string, string>>;

/**
 * A node that is broker and controller. It notices within 2 s that it was killed, and cleans compacted topics at once.
 *
 * @param listen the address that it listens on; clients find it at the same port of 127.0.0.1
 */
export const kafkaProperties = (listen: string, port: number, controllerPort: number): KafkaProperties => ({
  'process.roles': 'broker,controller',
  'node.id': '1',
  'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
  'controller.listener.names': 'CONTROLLER',
  listeners: `PLAINTEXT://${listen}:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
  'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
  'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
  'auto.create.topics.enable': 'false',
  'offsets.topic.replication.factor': '1',
  'transaction.state.log.replication.factor': '1',
  'transaction.state.log.min.isr': '1',
  'group.initial.rebalance.delay.ms': '0',
  'broker.session.timeout.ms': '2000',
  'broker.heartbeat.interval.ms': '500',
  'log.cleaner.dedupe.buffer.size': String(8 * 2 ** 20),
  'log.cleaner.backoff.ms': '200',
});
