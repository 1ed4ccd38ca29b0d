import type { Id } from '#domain';
import { Client } from './client.js';
import { DAYS, prepared } from './prepared.js';
import { anyTrouble } from './troubles.js';
import { anyWish } from './wishes.js';
import { CALENDAR_SPEED, type World } from './world.js';

const PREPARED_MS = 10_000;
const TROUBLE_MS = 45_000;
/** After the end of all trouble everything must be done within this. */
const RECOVERY_MS = 60_000;
const DAY_MS = 86_400_000 / CALENDAR_SPEED;
/** Clocks of recorders may be slow by one hour of the calendar. */
const SLOWEST_MS = 3_000;

/**
 * What happens in a schedule: clients give commands, first in peace, then among troubles, and once those are over.
 * @returns what did not come about in time
 */
export const courseOf = async (world: World): Promise<string[]> => {
  const { time, chance } = world;
  for (const service of world.services) world.start(service);
  const clients = chance.several(4, (n) => new Client(world, `client ${n}`));
  const people = await within(world, PREPARED_MS, prepared(clients[0]));
  if (!people) return ['nothing could be prepared'];
  const due = time.now + DAYS.expire * DAY_MS + SLOWEST_MS;
  const all = clients.map((client) => busy(client, world, people));
  await troubled(world);
  const last = time
    .pause(due - time.now)
    .then(() => clients[0].give({ kind: 'TAKE', what: 'what only the last one wants' }));
  const done = await within(world, RECOVERY_MS, Promise.all([...all, last]));
  if (!done) return ['not every command was answered in time'];
  const { partition, graph } = world;
  const isProjected = await time.until(() => graph.checkpoint === partition.end, time.now + RECOVERY_MS);
  return isProjected ? [] : [`the graph stands at ${graph.checkpoint} of ${partition.end}`];
};

const troubled = async (world: World): Promise<void> => {
  const { time, chance } = world;
  world.weather({ loss: chance.oneOf([0, 0.01, 0.05, 0.2]), late: chance.oneOf([0, 0.01, 0.05, 0.2]) });
  for (let n = chance.between(2, 8); n > 0; n--)
    time.after(chance.between(0, TROUBLE_MS), () => void anyTrouble(world));
  await time.until(() => false, time.now + TROUBLE_MS);
  world.heal();
  world.note(() => 'all trouble is over');
};

const busy = async (client: Client, { time, chance }: World, people: readonly [Id, Id]): Promise<void> => {
  for (let n = chance.between(3, 8); n > 0; n--) {
    await time.pause(chance.between(0, 8_000));
    await client.give(anyWish(chance, people));
  }
};

/** Undefined: it took more than so many milliseconds. */
const within = async <Result>(
  { time }: World,
  ms: number,
  work: Promise<Result>,
): Promise<Result | undefined> => {
  const done: Result[] = [];
  void work.then((result) => done.push(result));
  await time.until(() => done.length > 0, time.now + ms);
  return done[0];
};
