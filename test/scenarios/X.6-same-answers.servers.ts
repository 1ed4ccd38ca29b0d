import { globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exchangesOf, scenarioOf } from '../support/answer-record.js';
import { combinations, type Combination } from '../support/engines-under-test.js';
import { describeWhere } from '../support/not-run.js';
import { playScenarios } from '../support/play-scenarios.js';
import { findKafka, type KafkaServer } from '../support/servers/kafka-server.js';
import { findNeo4j, type Neo4jServer } from '../support/servers/neo4j-server.js';

const [reference, ...others] = combinations;
const scenarios = globSync('test/scenarios/*.spec.ts')
  .map(scenarioOf)
  .filter((name) => !name.startsWith('X.6'))
  .sort();

/** Tests in which some ask at once for what only one can have: which of them comes first is nobody's promise. */
const races = [
  '000.4 the budget of a connector refuses one of two yeses at once that together go over it',
  '000.4 open vouches add up takes one of three vouches that are given at once where there is room for one',
];
/** Plan what there is to plan: a server that has just come up takes longer for that than a command waits to be shown. */
const warmUp = ['000.4-budget', 'X.1-two-clocks'];

const [kafkaSource, neo4jSource] = await Promise.all([findKafka(), findNeo4j()]);
const PLAYING_MS = 900_000;

/**
 * Every scenario is played on every combination of engines, with the same clock, ids and keys, and whatever was answered
 * is compared byte for byte with what the embedded engine answers. No field is left out: tokens, quotes and cursors too
 * are the same, for they are made of positions, moments and keys.
 */
describeWhere('X.6 the same answers', kafkaSource.missing ?? neo4jSource.missing, () => {
  let servers: readonly [KafkaServer, Neo4jServer];
  let environment: Record<string, string>;
  const folder = mkdtempSync(join(tmpdir(), 'warmpath-answers-'));
  const folderOf = (combination: Combination): string => join(folder, combination);
  beforeAll(async () => {
    servers = await Promise.all([kafkaSource.open(), neo4jSource.open()]);
    const [{ brokers }, { url }] = servers;
    environment = { TEST_KAFKA_BROKERS: brokers.join(','), TEST_NEO4J_URL: url };
    await playScenarios(warmUp, { ...environment, TEST_ENGINES: 'kafka + neo4j' });
  }, PLAYING_MS);
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.end()));
    rmSync(folder, { recursive: true });
  });

  it.each(combinations)(
    'plays every scenario on %s',
    async (combination) => {
      mkdirSync(folderOf(combination));
      const played = await playScenarios(scenarios, {
        ...environment,
        TEST_ENGINES: combination,
        RECORD_ANSWERS: folderOf(combination),
      });
      expect(played).toBe('');
    },
    PLAYING_MS,
  );

  describe.each(others)('answers on %s', (combination) => {
    it.each(scenarios)(`are those of ${reference}, to the last digit: %s`, (scenario) => {
      const [answers, expected] = [combination, reference].map((one) =>
        exchangesOf(folderOf(one), scenario).filter(({ test }) => !races.includes(test ?? '')),
      );
      expect(expected?.length).toBeGreaterThan(0);
      expect(answers).toEqual(expected);
    });
  });
});
