import type { Login } from './find-server.js';

export type KafkaProperties = Readonly<Record<string, string>>;

/**
 * A node that is broker and controller. It notices within 2 s that it was killed, and cleans compacted topics at once.
 *
 * @param listen the address that it listens on; clients find it at the same port of 127.0.0.1
 * @param login what it asks clients for, by the mechanism PLAIN
 */
export const kafkaProperties = (
  listen: string,
  port: number,
  controllerPort: number,
  login: Login | null,
): KafkaProperties => ({
  'process.roles': 'broker,controller',
  'node.id': '1',
  'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
  'controller.listener.names': 'CONTROLLER',
  listeners: `CLIENTS://${listen}:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
  'advertised.listeners': `CLIENTS://127.0.0.1:${port}`,
  'inter.broker.listener.name': 'CLIENTS',
  'listener.security.protocol.map': `CLIENTS:${login ? 'SASL_PLAINTEXT' : 'PLAINTEXT'},CONTROLLER:PLAINTEXT`,
  ...(login && askingFor(login)),
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

const askingFor = ({ user, password }: Login): KafkaProperties => ({
  'sasl.enabled.mechanisms': 'PLAIN',
  'sasl.mechanism.inter.broker.protocol': 'PLAIN',
  'listener.name.clients.plain.sasl.jaas.config':
    'org.apache.kafka.common.security.plain.PlainLoginModule required ' +
    `username="${user}" password="${password}" user_${user}="${password}";`,
});
