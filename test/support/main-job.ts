import { expect } from '@jest/globals';
import { addPeople, done, paths, peopleNames, rate } from './cast.js';
import type { Client } from './client.js';
import { introduction, introductions, take, writeBrief } from './introduction-questions.js';
import { trustAtRisk, trustExposure } from './risk-questions.js';

/** Who does what in the story; each by their own token. */
export interface Cast {
  readonly operator: Client;
  readonly sam: Client;
  readonly con: Client;
}

/** What is to be the same whoever is asked, and after whatever was restarted. */
export interface Known {
  readonly firstHop: string | null | undefined;
  readonly probability: number | undefined;
  readonly phase: string | undefined;
  readonly open: number;
}

/** Sam looks for Tia, whom Con knows. */
export const enter = async ({ operator }: Cast): Promise<void> => {
  await done(operator, 'setPolicy', { visibilityDefault: 'WORKSPACE' });
  await addPeople(operator, 'sam', 'con', 'tia');
  await rate(operator, ['con', 'sam', 4], ['sam', 'con', 4], ['tia', 'con', 5], ['con', 'tia', 5]);
};

/** Adds somebody whom nothing else is told of, by a name that is an id in the records, too. */
export const addSomebody = async (operator: Client, name: string): Promise<void> => {
  await done(operator, 'addPerson', { name, externalIds: [name] });
};

/** Everybody's name, in order. */
export const names = async (operator: Client): Promise<(string | null)[]> =>
  [...(await peopleNames(operator, { first: 100 }))].sort();

/** An introduction with a yes that puts something at risk. */
export interface Accepted {
  readonly id: string;
  /** When that was known. */
  readonly at: string;
}

/** Asks for an introduction, and gets a yes. */
export const getAYes = async ({ sam, con }: Cast): Promise<Accepted> => {
  await writeBrief(sam);
  await done(sam, 'requestIntroduction', { connector: 'ext:con', to: { person: 'ext:tia' } });
  const [id = ''] = (await introductions(con)).map((asked) => asked.id);
  const { quote, stake } = await trustAtRisk(con, { introduction: id });
  expect(stake).toBeGreaterThan(0);
  await take(con, 'acceptIntroduction', id, { quote });
  return { id, at: new Date().toISOString() };
};

/** Goes on from the yes to a good end. */
export const comeToAGoodEnd = async ({ sam, con, operator }: Cast, { id }: Accepted): Promise<void> => {
  const byTia = { by: 'ext:tia' };
  await take(con, 'askTarget', id);
  await take(operator, 'consentToMeet', id, byTia);
  await take(con, 'makeIntroduction', id);
  await take(operator, 'recordTargetAnswer', id, byTia);
  await take(sam, 'recordOutcome', id, { outcome: 'GOOD' });
};

/** What the story's people are told now; of paths, as of one moment, so that no figure moves with the time of day. */
export const known = async ({ sam, con }: Cast, { id, at }: Accepted): Promise<Known> => {
  const found = await paths(sam, { to: { person: 'ext:tia' }, asOf: at });
  return {
    firstHop: found.paths[0]?.hops[0]?.to.name,
    probability: found.paths[0]?.probability,
    phase: (await introduction(sam, id))?.phase,
    open: (await trustExposure(con)).open,
  };
};
