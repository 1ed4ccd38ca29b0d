import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePorts } from './free-port.js';
import { JvmProcess } from './jvm-process.js';
import type { KafkaServer } from './kafka-server.js';
import { mavenJars } from './maven-jars.js';

export const KAFKA_POM = 'test/servers/kafka/pom.xml';
const CLUSTER = 'd2FybXBhdGgtdGVzdHMtMA'; // 16 bytes in base64url, as Kafka wants it
const OPTIONS = ['-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Dlog4j2.level=INFO'];

/** A broker of its own as a process of this machine, on free ports, in a temporary directory. */
export const kafkaProcess = async (): Promise<KafkaServer> => {
  const jars = await mavenJars(KAFKA_POM);
  const directory = await mkdtemp(join(tmpdir(), 'warmpath-kafka-'));
  const [port = 0, controllerPort = 0] = await freePorts(2);
  const properties = join(directory, 'server.properties');
  await writeFile(properties, serverProperties(directory, port, controllerPort));
  const format = ['-cp', `${jars}/*`, 'kafka.tools.StorageTool', 'format', '-t', CLUSTER, '-c', properties];
  await promisify(execFile)('java', format, { cwd: directory });
  const broker = new JvmProcess({
    jars,
    options: OPTIONS,
    main: 'kafka.Kafka',
    args: [properties],
    directory,
    up: /Kafka Server started/,
  });
  const end = async (): Promise<void> => {
    await broker.kill();
    await rm(directory, { recursive: true, force: true });
  };
  await broker.start().catch(async (fault: unknown) => {
    await end();
    throw fault;
  });
  return {
    brokers: [`127.0.0.1:${port}`],
    stop: () => broker.stop(),
    start: () => broker.start(),
    kill: () => broker.kill(),
    pause: async () => {
      broker.pause();
    },
    resume: async () => {
      broker.resume();
    },
    end,
  };
};

/** One node that is broker and controller. It notices within 2 s that it was killed, and cleans topics at once. */
const serverProperties = (directory: string, port: number, controllerPort: number): string =>
  Object.entries({
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    'controller.listener.names': 'CONTROLLER',
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'log.dirs': join(directory, 'log'),
    'auto.create.topics.enable': 'false',
    'offsets.topic.replication.factor': '1',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'group.initial.rebalance.delay.ms': '0',
    'broker.session.timeout.ms': '2000',
    'broker.heartbeat.interval.ms': '500',
    'log.cleaner.dedupe.buffer.size': String(8 * 2 ** 20),
    'log.cleaner.backoff.ms': '200',
  })
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
