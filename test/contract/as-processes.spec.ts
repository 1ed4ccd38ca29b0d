import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { describeWhere } from '../support/not-run.js';
import { findKafka, type KafkaServer } from '../support/servers/kafka-server.js';
import { Neo4jGraphs } from '../support/servers/neo4j-graphs.js';
import { findNeo4j, type Neo4jServer } from '../support/servers/neo4j-server.js';
import { eventLogContract } from './event-log.contract.js';
import { keyStoreContract } from './key-store.contract.js';
import { keysOnKafka, logOnKafka } from './on-kafka.js';
import { onStage } from './trust-graph/stage.js';
import { writerPromises } from './trust-graph/writer.contract.js';

/**
 * Contracts on servers that are processes of this machine. Elsewhere they run on whichever way there is, so that where
 * Docker is nobody would notice that this one is broken. Of the trust graph's only the writer's: the rest takes long.
 */
const kafka = await findKafka({ process: true });
const neo4j = await findNeo4j({ process: true });

describeWhere('a Kafka as a process', kafka.missing, () => {
  let server: KafkaServer;
  beforeAll(async () => {
    server = await kafka.open();
  }, 120_000);
  afterAll(() => server.end());

  eventLogContract('kafka', () => logOnKafka(server));
  keyStoreContract('kafka', () => keysOnKafka(server));
});

describeWhere('a Neo4j as a process', neo4j.missing, () => {
  let server: Neo4jServer;
  let graphs: Neo4jGraphs;
  beforeAll(async () => {
    server = await neo4j.open();
    graphs = new Neo4jGraphs(server);
  }, 120_000);
  afterAll(() => server.end());

  describe('trust graph: neo4j', () => {
    it.each(Object.entries(writerPromises))('%s', (_title, keep) =>
      onStage((terms) => graphs.open(terms), keep),
    );
  });
});
