import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Position } from '#event-log';
import { openWarmpath, readSettings, systemSources, type Warmpath } from '#runtime';
import { type Command, toInstant } from '#domain';
import type { Bench, Figure, Table } from './bench.js';
import { Random } from './network.js';
import { latencies } from './percentiles.js';
import { kafka, neo4jServer } from './servers.js';

const PEOPLE = 200;
const PER_SECOND = 100;
const SECONDS = 10;
const PATIENCE_MS = 20_000;

const directory = mkdtempSync(join(tmpdir(), 'warmpath-bench-'));
const random = new Random(1);
const people: string[] = [];
let opened: Warmpath | undefined;
const service = (): Warmpath => {
  if (!opened) throw new Error('prepare comes first');
  return opened;
};

/** Resolves once the command is recorded. */
const give = async (command: Command): Promise<{ readonly id: string; readonly position: Position }> => {
  const outcome = await service().recorder.submit({
    workspace: 'mine',
    commandId: systemSources.newId(),
    actor: { person: null, operator: true },
    occurredAt: toInstant(Math.floor(systemSources.now() / 1000)),
    command,
  });
  if (!('position' in outcome)) throw new Error(`the command was answered ${JSON.stringify(outcome)}`);
  return { id: outcome.answer.id, position: outcome.position };
};

const seen = async (position: Position): Promise<void> => {
  if (!(await service().progress.reaches(position, PATIENCE_MS)))
    throw new Error(`it is not visible after ${String(PATIENCE_MS)} ms`);
};

const prepare = async (): Promise<readonly Table[]> => {
  const settings = readSettings({
    EVENT_LOG: 'kafka',
    KAFKA_BROKERS: kafka.brokers.join(','),
    KAFKA_TOPIC: `bench-${randomUUID()}`,
    MASTER_KEY: randomBytes(32).toString('base64'),
    TRUST_GRAPH: 'neo4j',
    NEO4J_URL: neo4jServer.url,
    DATA_DIR: directory,
  });
  opened = await openWarmpath(settings, systemSources);
  for (let number = 0; number < PEOPLE; number++) {
    const data = { by: null, name: `Person ${String(number)}` };
    const { id, position } = await give({ type: 'AddPerson', data });
    people.push(id);
    await seen(position);
  }
  return [];
};

const rating = (): Command => {
  const from = random.below(PEOPLE);
  const to = (from + 1 + random.below(PEOPLE - 1)) % PEOPLE;
  const [one = '', other = ''] = [people[from], people[to]];
  const data = { from: one, to: other, kind: null, since: null, closeness: random.below(6) };
  return { type: 'DescribeRelationship', data };
};

const parity = async (): Promise<string> => {
  const command = rating() as Command & { readonly data: { readonly from: string; readonly to: string } };
  const { position } = await give(command);
  await seen(position);
  const { from, to } = command.data;
  const now = Math.floor(systemSources.now() / 1000) + 1;
  const trust = await service().graph.trustBetween.ask({
    viewer: { workspace: 'mine', person: null, operator: true },
    from,
    to,
    moment: { asOf: now, knownAt: now },
    evidence: 1,
  });
  if (trust?.evidence[0]?.kind !== 'CLOSENESS') throw new Error('what was said to be visible is not');
  return 'What is said to be visible is in the answer of the next query.';
};

/** Each command is sent when it is due, whatever became of those before it, and its time counts from then on. */
const run = async (): Promise<readonly Figure[]> => {
  const [recorded, visible]: [number[], number[]] = [[], []];
  const started = performance.now();
  const one = async (due: number): Promise<void> => {
    const { position } = await give(rating());
    recorded.push(performance.now() - due);
    await seen(position);
    visible.push(performance.now() - due);
  };
  const all: Promise<void>[] = [];
  for (let n = 0; n < PER_SECOND * SECONDS; n++) {
    const due = started + (n * 1000) / PER_SECOND;
    const early = due - performance.now();
    if (early > 1) await new Promise((resolve) => setTimeout(resolve, early));
    all.push(one(due));
  }
  await Promise.all(all);
  return [...latencies('recorded', recorded), ...latencies('visible (pass line of p99: 250,000)', visible)];
};

export const question: Bench = {
  name: 'visible',
  missing: kafka.missing ?? neo4jServer.missing,
  title:
    `From a command that is due to a query that shows it, ${String(PER_SECOND)} commands a second whatever becomes of ` +
    'them, all in one process over Kafka and Neo4j: decided, acknowledged by the broker, projected into the graph.',
  prepare,
  parity,
  run,
  close: async () => {
    await service().close();
    rmSync(directory, { recursive: true });
  },
};
