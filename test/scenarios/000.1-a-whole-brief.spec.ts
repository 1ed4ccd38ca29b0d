import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addOrganization, addPeople, done, employ, paths, rate } from '../support/cast.js';
import type { Client } from '../support/client.js';
import { ask, introduction, wholeBrief, writeBrief } from '../support/introduction-questions.js';
import { openService, type Service } from '../support/service.js';

/** What an ask without a whole brief is told. */
interface Refused {
  readonly rejection: { readonly code: string; readonly message: string; readonly missing?: string[] } | null;
}

/** Nobody can pass on “I want something else”: four answers go with every ask, and “why me” fits where it leads. */
describe('000.1 a whole brief', () => {
  let service: Service;
  let sam: Client;
  let acme: string;
  beforeAll(async () => {
    service = await openService();
    const operator = service.as(null);
    await addPeople(operator, 'sam', 'con', 'tia', 'ula', 'vic');
    await rate(operator, ['con', 'sam', 4], ['tia', 'con', 4], ['ula', 'con', 4], ['vic', 'con', 4]);
    acme = await addOrganization(operator, 'Acme');
    await employ(operator, 'ula', acme);
    sam = service.as('ext:sam');
  });
  afterAll(() => service.close());

  const missing = async (organization?: string): Promise<string[]> => {
    const { brief } = await sam.ask<{ brief: { missing: string[] } }>(
      'query ($organization: ID) { brief { missing(organization: $organization) } }',
      { organization },
    );
    return brief.missing;
  };
  const askTia = async (more: object = {}): Promise<Refused> =>
    sam.give<Refused>(
      'requestIntroduction',
      { connector: 'ext:con', to: { person: 'ext:tia' }, ...more },
      'introduction { id } rejection { ... on BriefIncomplete { missing } }',
    );

  it('says which of the four answers are missing, as they come in', async () => {
    expect(await missing()).toEqual(['WHO_I_AM', 'WHAT_IS_UNIQUE', 'WHO_USES_IT', 'WHY_ME']);
    await writeBrief(sam, { whatIsUnique: wholeBrief.whatIsUnique });
    expect(await missing()).toEqual(['WHO_I_AM', 'WHO_USES_IT', 'WHY_ME']);
    await writeBrief(sam, { whoIAm: wholeBrief.whoIAm, whyMe: 'Acme taught me.', organization: 'ext:Acme' });
    expect(await missing()).toEqual(['WHO_USES_IT', 'WHY_ME']);
    expect(await missing('ext:Acme')).toEqual(['WHO_USES_IT']);
  });

  it('refuses an ask with a gap, names the answer, and bothers nobody', async () => {
    const { rejection } = await askTia();
    expect(rejection?.code).toBe('INTRODUCTION_BRIEF_INCOMPLETE');
    expect(rejection?.missing).toEqual(['WHO_USES_IT', 'WHY_ME']);
    expect(rejection?.message).toContain('Who would use it, and for what? Why me?');
    const { introductions } = await service
      .as('ext:con')
      .ask<{ introductions: object }>('{ introductions { totalCount } }');
    expect(introductions).toEqual({ totalCount: 0 });
  });

  it('shows beside a cold way what is missing for it', async () => {
    const to = { person: 'ext:sam' };
    const { introductionPaths } = await service.as('ext:vic').ask<{
      introductionPaths: { noPath: { cold: { needsWhyYou: boolean; missing: string[] } } };
    }>('query ($to: PathTarget!) { introductionPaths(to: $to, options: { maxHops: 1 }) { noPath { cold { needsWhyYou missing } } } }', { to });
    expect(introductionPaths.noPath.cold.missing).toHaveLength(4);
    await writeBrief(service.as('ext:vic'), { whoIAm: 'Vic' });
    const after = await paths(service.as('ext:vic'), { to, options: { maxHops: 1 } });
    expect(after.noPath?.cold.missing).toEqual(['WHAT_IS_UNIQUE', 'WHO_USES_IT', 'WHY_ME']);
    // Sam has a “why me” for Acme: it goes with a cold message to Ula, who works there, as it does with an ask.
    const coldTo = async (name: string) =>
      (await paths(sam, { to: { person: `ext:${name}` }, options: { maxHops: 1 } })).noPath?.cold.missing;
    expect(await coldTo('ula')).toEqual(['WHO_USES_IT']);
    expect(await coldTo('tia')).toEqual(['WHO_USES_IT', 'WHY_ME']);
  });

  it('takes an ask’s own “why me”, else that for where it leads, else the general one', async () => {
    await writeBrief(sam, { whoUsesIt: wholeBrief.whoUsesIt });
    expect((await askTia()).rejection?.missing).toEqual(['WHY_ME']);
    const whyOf = async (to: string, more: object = {}) => {
      const id = await ask(sam, { connector: 'ext:con', to: { person: `ext:${to}` }, ...more });
      return (await introduction(sam, id))?.ask.whyMe;
    };
    expect(await whyOf('tia', { whyMe: 'Because we met.' })).toBe('Because we met.');
    expect(await whyOf('ula')).toBe('Acme taught me.'); // Ula works at Acme
    await writeBrief(sam, { whyMe: 'I have done it.' });
    expect(await whyOf('vic')).toBe('I have done it.');
    const id = await ask(sam, { connector: 'ext:con', to: { organization: 'ext:Acme' } });
    expect((await introduction(sam, id))?.ask.whyMe).toBe('Acme taught me.');
  });

  it('sends the brief as it was, whatever is written later', async () => {
    await done(service.as(null), 'addPerson', { name: 'Wes', externalIds: ['wes'] });
    const id = await ask(sam, { connector: 'ext:con', to: { person: 'ext:wes' } });
    const sent = (await introduction(service.as('ext:con'), id))?.forwardable;
    expect(sent).toContain(wholeBrief.whoIAm);
    await writeBrief(sam, { whoIAm: 'Somebody else by now.' });
    expect((await introduction(service.as('ext:con'), id))?.forwardable).toBe(sent);
  });

  it('shows what was done beside what is wished, newest first', async () => {
    const proof = async (kind: string, text: string, at: string) => done(sam, 'addProof', { kind, text, at });
    await proof('VOLUNTEERING', 'Counted birds.', '2025-03-01T00:00:00Z');
    await proof('PAID_WORK', 'Cleaned a data set.', '2025-09-01T00:00:00Z');
    const { brief } = await sam.ask<{ brief: { proofs: object[] } }>('{ brief { proofs { kind text at } } }');
    expect(brief.proofs).toEqual([
      { kind: 'PAID_WORK', text: 'Cleaned a data set.', at: '2025-09-01T00:00:00Z' },
      { kind: 'VOLUNTEERING', text: 'Counted birds.', at: '2025-03-01T00:00:00Z' },
    ]);
    const { rejection } = await sam.give('addProof', {
      kind: 'PAID_WORK',
      text: 'Will have done.',
      at: '2030-01-01T00:00:00Z',
    });
    expect(rejection?.code).toBe('PROOF_IN_THE_FUTURE');
  });

  it('is nobody else’s to write, and no answer is empty', async () => {
    const con = service.as('ext:con');
    await expect(done(con, 'writeBrief', { seeker: 'ext:sam', whyMe: 'They are nice.' })).rejects.toThrow(
      'FORBIDDEN',
    );
    for (const nothing of [{}, { whyMe: ' ' }, { whyMe: 'x'.repeat(2_001) }, { organization: acme }]) {
      await expect(done(sam, 'writeBrief', nothing)).rejects.toThrow('BAD_USER_INPUT');
    }
  });

  it('is the seeker’s own: others are told that there is none', async () => {
    const read = '{ brief(seeker: "ext:sam") { whoIAm } }';
    const { errors } = await service.as('ext:con').send(read);
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const { data } = await service.as(null).send<{ brief: { whoIAm: string } }>(read);
    expect(data?.brief.whoIAm).toBe('Somebody else by now.');
  });
});
