import type { Network } from './servers/network.js';
import type { Service } from './services/service.js';
import type { Some } from './time/chance.js';
import type { World } from './world.js';

type Trouble = (world: World) => Promise<void>;

/** Everything that may go wrong, one at a time or several at once; each ends by itself. */
export const anyTrouble = (world: World): Promise<void> => {
  const [name, trouble] = world.chance.oneOf(TROUBLES);
  world.count(name);
  return trouble(world);
};

const killed: Trouble = async (world) => {
  const service = anyService(world);
  world.note(() => `${service.name} is killed`);
  service.kill();
  await world.time.pause(world.chance.between(10, 8_000));
  world.note(() => `${service.name} starts`);
  world.start(service);
};

const stopped: Trouble = async (world) => {
  const service = anyService(world);
  world.note(() => `${service.name} is stopped`);
  service.stop();
  await world.time.pause(world.chance.between(10, 25_000));
  world.note(() => `${service.name} wakes`);
  service.wake();
};

const cutOff: Trouble = async (world) => {
  const { name } = anyService(world);
  const lives = [1, 2, 3, 4, 5].map((life) => `${name}#${life}`);
  world.note(() => `${name} reaches nobody`);
  for (const network of networks(world)) for (const life of lives) network.cutOff.add(life);
  await world.time.pause(world.chance.between(10, 15_000));
  world.note(() => `${name} reaches others again`);
  for (const network of networks(world)) for (const life of lives) network.cutOff.delete(life);
};

const down =
  (what: string, networkOf: (world: World) => Network): Trouble =>
  async (world) => {
    world.note(() => `${what} is down`);
    networkOf(world).isDown = true;
    await world.time.pause(world.chance.between(10, 20_000));
    world.note(() => `${what} is up`);
    networkOf(world).isDown = false;
  };

const reassigned: Trouble = async (world) => {
  world.group.reassign();
  world.note(() => `the partition is assigned to ${world.group.owner.name}`);
};

/** Everybody believes to be the one who is to write, and claims as soon as they are asked. */
const misled: Trouble = async (world) => {
  world.note(() => 'the partition is assigned to everybody');
  world.group.mislead();
  await world.time.pause(world.chance.between(10, 15_000));
  world.group.reassign();
};

/** Whoever writes is stopped, somebody else takes over, and the first one wakes. */
const overtaken: Trouble = async (world) => {
  const { owner } = world.group;
  world.note(() => `${owner.name} is stopped and overtaken`);
  owner.stop();
  world.group.reassign();
  await world.time.pause(world.chance.between(3_000, 25_000));
  world.note(() => `${owner.name} wakes`);
  owner.wake();
};

/** A batch of long ago lands once more. */
const copied: Trouble = async ({ partition, chance }) => {
  const from = chance.between(0, partition.end);
  const texts = partition.texts.slice(from, from + chance.between(1, 3));
  if (texts.length > 0) partition.append(texts);
};

/** Somebody claims, and what lands under the claim lacks its beginning. */
const claimed: Trouble = async (world) => {
  const { partition, chance } = world;
  const claim = { kind: 'CLAIM', nonce: `stranger at ${partition.end}`, owner: 'a stranger', url: null };
  const term = partition.append([JSON.stringify({ ...claim, partitionCount: 1 })]);
  world.note(() => `a stranger claims at ${term}`);
  await world.time.pause(chance.between(0, 50));
  partition.append(ghosts(partition.texts, { term, seq: 1 }, { term, seq: 2 }));
};

/** More commits than a schedule has. */
const NEVER_REACHED = 1_000;

/** Under the term in force there lands what comes after a commit that was lost. */
const gapped: Trouble = async ({ partition }) => {
  const last = JSON.parse(partition.texts.findLast((text) => text.includes('"COMMIT"')) ?? '{"seq":0}') as {
    seq: number;
  };
  const seq = last.seq + NEVER_REACHED;
  partition.append(ghosts(partition.texts, { seq }, { seq: seq + 1 }));
};

/** Copies of the last commit that were nobody's, each with something changed. */
const ghosts = (texts: readonly string[], ...changes: readonly object[]): string[] => {
  const last = texts.findLast((text) => text.includes('"COMMIT"'));
  if (last === undefined) return [];
  return changes.map((change, n) =>
    JSON.stringify({ ...(JSON.parse(last) as object), ...change, commandId: `ghost ${n}` }),
  );
};

const TROUBLES: Some<readonly [name: string, Trouble]> = [
  ['killed', killed],
  ['killed', killed],
  ['stopped', stopped],
  ['stopped', stopped],
  ['overtaken', overtaken],
  ['overtaken', overtaken],
  ['overtaken', overtaken],
  ['cut off', cutOff],
  ['Kafka down', down('Kafka', ({ toKafka }) => toKafka)],
  ['graph down', down('the graph', ({ toGraph }) => toGraph)],
  ['reassigned', reassigned],
  ['reassigned', reassigned],
  ['misled', misled],
  ['misled', misled],
  ['copied', copied],
  ['claimed by a stranger', claimed],
  ['gapped', gapped],
];
/** By name, each once. */
export const troubles: readonly string[] = [...new Set(TROUBLES.map(([name]) => name))];

const anyService = (world: World): Service => world.chance.oneOf(world.services);
const networks = ({ toKafka, toGraph }: World): Network[] => [toKafka, toGraph];
