import type { Command, Id } from '#domain';
import type { Client } from './client.js';
import { made } from './wishes.js';

/** After how many days time reminds of an ask that nobody answers, and ends it. */
export const DAYS = { remind: 1, expire: 2 };

/** Two who may endorse each other, and an ask that nobody answers. */
export const prepared = async (client: Client): Promise<readonly [Id, Id]> => {
  const give = async (command: Command): Promise<Id> => {
    const outcome = await client.give({ kind: 'PREPARE', command });
    if (outcome.outcome !== 'ok') throw new Error(`refused: ${outcome.rejection.message}`);
    return outcome.answer.id;
  };
  const add = (name: string): Promise<Id> => give(made('AddPerson', { by: null, name }));
  await give(made('SetPolicy', { introductions: { remindDays: DAYS.remind, expireDays: DAYS.expire } }));
  const [ada, bea, cem] = [await add('Ada'), await add('Bea'), await add('Cem')];
  const brief = { whoIAm: 'Ada', whatIsUnique: 'Much', whoUsesIt: 'Many', whyMe: 'Why not' };
  await give(made('WriteBrief', { seeker: ada, ...brief }));
  await give(made('RequestIntroduction', { seeker: ada, connector: bea, to: { person: cem } }));
  return [ada, bea];
};
