import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addPeople, done, join, rate } from '../support/cast.js';
import type { Client } from '../support/client.js';
import { ask, introductions, take, writeBrief } from '../support/introduction-questions.js';
import { openService, type Service } from '../support/service.js';

/**
 * Con alone has recorded Zed, who has no account. Sam learns what Con has on Zed once Con names Zed to Sam, and by no
 * ask of Sam's own.
 */
describe('004.2 whoever is named is told of', () => {
  let service: Service;
  let operator: Client;
  let sam: Client;
  let con: Client;
  let zed: string;
  beforeEach(async () => {
    service = await openService();
    operator = service.as(null);
    await addPeople(operator, 'sam', 'con', 'ula');
    await rate(operator, ['con', 'sam', 4]);
    [sam, con] = [service.as('ext:sam'), service.as('ext:con')];
    await writeBrief(sam);
    zed = await known({ name: 'Zed', headline: 'Plans grids' });
  });
  afterEach(() => service.close());

  const known = async (profile: Readonly<Record<string, unknown>>): Promise<string> =>
    (await done<{ person: { id: string } }>(con, 'addPerson', profile, 'person { id }')).person.id;
  const openAsk = () => ask(sam, { connector: 'ext:con', to: { role: { role: 'Planner' } } });
  const name = async (person: string, by = con) => {
    const id = await openAsk();
    await take(by, 'acceptIntroduction', id, { people: [person] });
    return id;
  };
  const cardFor = async (client: Client, id = zed) =>
    (
      await client.ask<{ person: { name: string | null; headline: string | null; account: string } | null }>(
        'query ($id: ID!) { person(by: { id: $id }) { name headline account } }',
        { id },
      )
    ).person;
  const targets = async (client: Client) =>
    (await introductions(client)).flatMap(({ target }) => (target ? [target.name] : []));

  it('to the seeker, from then on, and to nobody else', async () => {
    const whole = { name: 'Zed', headline: 'Plans grids', account: 'CONTACT' };
    expect(await cardFor(sam)).toBeNull();
    await name(zed);
    expect(await targets(sam)).toEqual(['Zed']);
    expect(await cardFor(sam)).toEqual(whole);
    expect(await cardFor(service.as('ext:ula'))).toBeNull();
    const [child] = (await introductions(con)).filter(({ target }) => target);
    await take(con, 'askTarget', child?.id ?? '');
    await take(con, 'declineIntroduction', child?.id ?? '');
    expect(await cardFor(sam)).toEqual(whole);
  });

  it('not where the seeker asked for them by name: no ask draws out a private word', async () => {
    await addPeople(operator, 'tia');
    await done(con, 'describePerson', { person: 'ext:tia', name: 'Tia', headline: 'Owes me a favour' });
    await take(
      con,
      'acceptIntroduction',
      await ask(sam, { connector: 'ext:con', to: { person: 'ext:tia' } }),
    );
    expect(await cardFor(sam, 'ext:tia')).toMatchObject({ name: 'Tia', headline: null });
  });

  it('not on the seeker’s word that they were named, until the connector’s own', async () => {
    await addPeople(operator, 'tia');
    await done(con, 'describePerson', { person: 'ext:tia', name: 'Tia', headline: 'Owes me a favour' });
    await name('ext:tia', sam);
    expect(await cardFor(sam, 'ext:tia')).toMatchObject({ name: 'Tia', headline: null });
    const [child] = (await introductions(con)).filter(({ target }) => target);
    await take(con, 'acceptIntroduction', child?.id ?? '');
    expect(await cardFor(sam, 'ext:tia')).toMatchObject({ headline: 'Owes me a favour' });
  });

  it('not of members, who show themselves once they know of it', async () => {
    const { client: vic, id } = await join(service, 'Vic');
    await done(operator, 'describeRelationship', { from: 'ext:con', with: id, closeness: 3 });
    await done(con, 'describePerson', { person: id, name: 'Old Vic', headline: 'Owes me a favour' });
    await done(vic, 'setVisibility', { level: 'ENDS' });
    await name(id);
    expect(await targets(sam)).toEqual([null]);
    expect(await cardFor(sam, id)).toBeNull();
    const [child] = (await introductions(con)).filter(({ target }) => target);
    await take(con, 'askTarget', child?.id ?? '');
    expect(await cardFor(sam, id)).toMatchObject({ name: 'Vic', headline: null });
  });
});
