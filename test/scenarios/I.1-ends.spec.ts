import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addPeople, done, rate, refusal } from '../support/cast.js';
import { ask, introduction, lead, take, writeBrief } from '../support/introduction-questions.js';
import { openService, type Service } from '../support/service.js';

/** No state is a dead end: each end is an end of its own, and from each the loop is closed with everybody who helped. */
describe('I.1 how introductions end, and who is asked again', () => {
  let service: Service;
  beforeEach(async () => {
    service = await openService();
    await addPeople(service.as(null), 'sam', 'con', 'ben', 'tia', 'ula');
    await rate(service.as(null), ['con', 'sam', 4], ['ben', 'sam', 4], ['tia', 'con', 4], ['ula', 'tia', 4]);
    await writeBrief(as('sam'));
  });
  afterEach(() => service.close());

  const as = (name: string) => service.as(`ext:${name}`);
  const request = (connector: string, target: string, more: object = {}) => ({
    connector: `ext:${connector}`,
    to: { person: `ext:${target}` },
    ...more,
  });
  const asked = (connector: string, target: string, more: object = {}) =>
    ask(as('sam'), request(connector, target, more));
  const pass = async (days: number) => {
    service.sources.pass(days);
    await service.tick();
  };
  const phaseOf = async (id: string) => (await introduction(as('sam'), id))?.phase;
  const accepted = async () => {
    const id = await asked('con', 'tia');
    await take(as('con'), 'acceptIntroduction', id);
    return id;
  };
  const made = async () => {
    const id = await asked('con', 'tia');
    await lead(id, as('con'), as('tia'));
    return id;
  };

  const ends: Record<string, [phase: string, () => Promise<string>]> = {
    'the connector declines': [
      'DECLINED',
      async () => {
        const id = await asked('con', 'tia');
        await take(as('con'), 'declineIntroduction', id);
        return id;
      },
    ],
    'the connector backs out': [
      'DECLINED',
      async () => {
        const id = await accepted();
        await take(as('con'), 'declineIntroduction', id);
        return id;
      },
    ],
    'the target declines': [
      'DECLINED',
      async () => {
        const id = await accepted();
        await take(as('con'), 'askTarget', id);
        await take(as('tia'), 'declineToMeet', id);
        return id;
      },
    ],
    'the seeker withdraws': [
      'WITHDRAWN',
      async () => {
        const id = await accepted();
        await take(as('sam'), 'withdrawIntroduction', id, { reason: 'I found another way.' });
        return id;
      },
    ],
    'nobody answers': [
      'EXPIRED',
      async () => {
        const id = await asked('con', 'tia');
        await pass(21);
        return id;
      },
    ],
    'it is made, and nothing comes of it': [
      'UNANSWERED',
      async () => {
        const id = await accepted();
        await take(as('con'), 'askTarget', id);
        await take(as('tia'), 'consentToMeet', id);
        await take(as('con'), 'makeIntroduction', id);
        await pass(30);
        return id;
      },
    ],
    'they say how it went': [
      'OUTCOME_RECORDED',
      async () => {
        const id = await made();
        await take(as('sam'), 'recordOutcome', id, { outcome: 'NEUTRAL' });
        return id;
      },
    ],
  };

  it.each(Object.entries(ends))('where %s, with a loop to be closed', async (_, [phase, end]) => {
    const id = await end();
    expect(await introduction(as('sam'), id)).toMatchObject({ phase, waitingFor: 'SEEKER', due: null });
    expect((await introduction(as('sam'), id))?.viewerCan).toContain('CLOSE_LOOP');
    expect(await refusal(as('con'), 'makeIntroduction', { introduction: id })).toBe(
      'INTRODUCTION_WRONG_STATE',
    );
    await take(as('sam'), 'closeLoop', id);
    expect(await introduction(as('con'), id)).toMatchObject({ phase: 'CLOSED', waitingFor: null });
    expect(await refusal(as('sam'), 'closeLoop', { introduction: id })).toBe('INTRODUCTION_WRONG_STATE');
  });

  it('one at a time for the same three, and the same again only after ninety days', async () => {
    const id = await asked('con', 'tia');
    const again = () => refusal(as('sam'), 'requestIntroduction', request('con', 'tia'));
    expect(await again()).toBe('INTRODUCTION_ALREADY_OPEN');
    expect(await refusal(as('sam'), 'requestIntroduction', request('con', 'ula'))).toBeNull(); // another target
    await take(as('con'), 'declineIntroduction', id);
    expect(await again()).toBe('INTRODUCTION_ASK_AGAIN_LATER');
    await pass(89);
    expect(await again()).toBe('INTRODUCTION_ASK_AGAIN_LATER');
    service.sources.setNow('2026-04-15T08:59:59Z'); // 15 January 2026, 9:00, and ninety days, but for a second
    expect(await again()).toBe('INTRODUCTION_ASK_AGAIN_LATER');
    service.sources.setNow('2026-04-15T09:00:00Z');
    expect(await again()).toBeNull();
  });

  it('asks a target once at a time for the same seeker, whoever does it', async () => {
    const [first, second] = [await asked('con', 'tia'), await asked('ben', 'tia')];
    await take(as('con'), 'acceptIntroduction', first);
    await take(as('ben'), 'acceptIntroduction', second);
    await take(as('con'), 'askTarget', first);
    expect(await refusal(as('ben'), 'askTarget', { introduction: second })).toBe('INTRODUCTION_ALREADY_OPEN');
    await take(as('tia'), 'declineToMeet', first);
    await take(as('ben'), 'askTarget', second);
    expect((await introduction(as('tia'), second))?.targetState).toBe('ASKED');
  });

  it('asks them at once where the workspace says so, and still only one at a time', async () => {
    await done(service.as(null), 'setPolicy', { introductions: { askTargetAtOnce: true } });
    const [first, second] = [await asked('con', 'tia'), await asked('ben', 'tia')];
    await take(as('con'), 'acceptIntroduction', first);
    expect(await introduction(as('tia'), first)).toMatchObject({
      targetState: 'ASKED',
      waitingFor: 'TARGET',
    });
    await take(as('ben'), 'acceptIntroduction', second);
    expect(await introduction(as('sam'), second)).toMatchObject({
      targetState: 'NOT_ASKED',
      waitingFor: 'CONNECTOR',
    });
    expect(await introduction(as('tia'), second)).toBeNull();
    await take(as('sam'), 'withdrawIntroduction', first);
    await take(as('ben'), 'askTarget', second);
    expect((await introduction(as('tia'), second))?.targetState).toBe('ASKED');
    // Another seeker's ask is another matter.
    await writeBrief(as('ula'));
    const other = await ask(as('ula'), request('con', 'tia'));
    await take(as('con'), 'acceptIntroduction', other);
    expect((await introduction(as('tia'), other))?.targetState).toBe('ASKED');
  });

  it('leads over two connectors: the second is asked once the first has introduced them', async () => {
    const first = await asked('con', 'tia');
    const next = (more: object) => refusal(as('sam'), 'requestIntroduction', request('tia', 'ula', more));
    expect(await next({ parent: first })).toBe('INTRODUCTION_PARENT_NOT_MADE');
    await lead(first, as('con'), as('tia'));
    expect(await refusal(as('sam'), 'requestIntroduction', request('ben', 'ula', { parent: first }))).toBe(
      'INTRODUCTION_PARENT_NOT_MADE', // it led to Tia, not to Ben
    );
    await writeBrief(as('ben'));
    expect(await refusal(as('ben'), 'requestIntroduction', request('tia', 'ula', { parent: first }))).toBe(
      'INTRODUCTION_UNKNOWN', // Sam's, of which Ben knows nothing
    );
    const second = await asked('tia', 'ula', { parent: first });
    expect((await introduction(as('tia'), second))?.parent?.id).toBe(first);
    expect(await phaseOf(second)).toBe('REQUESTED');
  });

  it('has three different people', async () => {
    expect(await refusal(as('sam'), 'requestIntroduction', request('sam', 'tia'))).toBe(
      'INTRODUCTION_WITH_ONESELF',
    );
    expect(await refusal(as('sam'), 'requestIntroduction', request('con', 'con'))).toBe(
      'INTRODUCTION_WITH_ONESELF',
    );
    const future = request('con', 'tia', { occurredAt: '2026-02-01T00:00:00Z' });
    expect(await refusal(as('sam'), 'requestIntroduction', future)).toBe('INTRODUCTION_WRONG_TIME');
  });
});
