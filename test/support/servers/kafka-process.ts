import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Login } from './find-server.js';
import { freePorts } from './free-port.js';
import { JvmProcess } from './jvm-process.js';
import { kafkaProperties } from './kafka-properties.js';
import type { KafkaServer } from './kafka-server.js';
import { mavenJars } from './maven-jars.js';

export const KAFKA_POM = 'test/servers/kafka/pom.xml';
const CLUSTER = 'd2FybXBhdGgtdGVzdHMtMA'; // 16 bytes in base64url, as Kafka wants it
const OPTIONS = ['-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Dlog4j2.level=INFO'];

/** A broker of its own as a process of this machine, on free ports, in a temporary directory. */
export const kafkaProcess = async (login: Login | null): Promise<KafkaServer> => {
  const jars = await mavenJars(KAFKA_POM);
  const directory = await mkdtemp(join(tmpdir(), 'warmpath-kafka-'));
  const [port = 0, controllerPort = 0] = await freePorts(2);
  const properties = join(directory, 'server.properties');
  const settings = {
    ...kafkaProperties('127.0.0.1', port, controllerPort, login),
    'log.dirs': join(directory, 'log'),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(properties, lines.join(''));
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
