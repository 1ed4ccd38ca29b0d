import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AppendFailed, OutcomeUnknown, type AdmittedCommit } from '#event-log';
import { RecordingStage, START } from '../../../test/support/recording-stage.js';
import type { Outcome } from './recorder.js';

const DAY = 86_400_000;
let stage: RecordingStage;

beforeEach(async () => {
  stage = await RecordingStage.open();
});
afterEach(() => stage.close());

const idOf = (outcome: Outcome): string => {
  if (outcome.outcome !== 'ok') throw new Error(JSON.stringify(outcome));
  return outcome.answer.id;
};
const anyCommand = (workspace = 'mine') =>
  stage.recorder.submit(stage.order('AddOrganization', { name: 'Acme' }, { workspace }));

/** A request to which nobody says anything: asked now, reminded of after 7 days, ended after 21. */
const askBy = async (workspace: string): Promise<{ by: string; introduction: string }> => {
  const people: string[] = [];
  for (const name of ['Ada', 'Bea', 'Cy']) {
    const adding = stage.order('AddPerson', { by: null, name }, { workspace });
    people.push(idOf(await stage.recorder.submit(adding)));
  }
  const [seeker = '', connector = '', person = ''] = people;
  const brief = { seeker, whoIAm: 'a', whatIsUnique: 'b', whoUsesIt: 'c', whyMe: 'd' };
  await stage.recorder.submit(stage.order('WriteBrief', brief, { workspace }));
  const asked = { seeker, connector, to: { person }, quotes: {} };
  const order = stage.order('RequestIntroduction', asked, { workspace });
  return { by: seeker, introduction: idOf(await stage.recorder.submit(order)) };
};
const ask = async (workspace = 'mine'): Promise<string> => (await askBy(workspace)).introduction;

const byClock = async (): Promise<AdmittedCommit[]> =>
  (await stage.commits()).filter(({ events }) => events[0]?.actor === 'clock');
const told = (commits: readonly AdmittedCommit[]) =>
  commits.map(({ events }) => events.map(({ type, subject, time }) => [type, subject, time]));

/** What becomes of a request of 1 March, 12:00, if nobody ever says anything. */
const silence = (introduction: string) => [
  [['Reminded.v1', introduction, '2026-03-08T12:00:00Z']],
  [['IntroductionExpired.v1', introduction, '2026-03-22T12:00:00Z']],
  [['Reminded.v1', introduction, '2026-03-29T12:00:00Z']],
];

/** UUIDv5 by the book (RFC 9562, section 5.5). */
const uuidV5 = (namespace: string, name: string): string => {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name);
  const bytes = hash.digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

describe('what is due', () => {
  it('is written before the next command, as of its own time', async () => {
    const introduction = await ask();
    stage.now = START + 10 * DAY;
    await anyCommand();
    const [reminder, command] = (await stage.commits()).slice(-2);
    expect(reminder).toMatchObject({
      commandId: uuidV5(
        '6f1d8a52-3c0e-4b7a-9a54-0d2f1be7c683',
        JSON.stringify(['mine', introduction, 'REMINDER', '2026-03-08T12:00:00Z']),
      ),
      recordedAt: '2026-03-11T12:00:00Z',
      events: [
        {
          type: 'Reminded.v1',
          subject: introduction,
          streamversion: 2,
          actor: 'clock',
          time: '2026-03-08T12:00:00Z',
          recordedat: '2026-03-11T12:00:00Z',
          commandid: reminder?.commandId,
        },
      ],
    });
    expect(command?.events[0]).toMatchObject({ type: 'OrganizationAdded.v1', time: '2026-03-11T12:00:00Z' });
  });

  it('is due from its very second on', async () => {
    const introduction = await ask();
    stage.now = START + 7 * DAY - 1;
    await stage.recorder.tick();
    expect(await byClock()).toEqual([]);
    stage.now = START + 7 * DAY;
    await stage.recorder.tick();
    expect(told(await byClock())).toEqual(silence(introduction).slice(0, 1));
  });

  it('has happened to whatever is decided after it', async () => {
    const withdrawing = stage.order('WithdrawIntroduction', await askBy('mine'));
    stage.now = START + 21 * DAY - 1_000;
    expect(await stage.recorder.preview(withdrawing)).not.toHaveProperty('rejection');
    stage.now = START + 21 * DAY;
    expect(await stage.recorder.submit({ ...withdrawing, commandId: stage.newId() })).toMatchObject({
      rejection: { code: 'INTRODUCTION_WRONG_STATE' },
    });
  });

  it('comes in order of due time, whatever it is about, one commit each', async () => {
    const first = await ask();
    stage.now = START + 14 * DAY + 5_000;
    const second = await ask();
    stage.now = START + 365 * DAY;
    await anyCommand();
    const [reminded = [], expired = [], closing = []] = silence(first);
    expect(told(await byClock())).toEqual([
      reminded, // before the second was asked for
      expired, // 21 days after the first, and 7 after the second but for 5 seconds
      [['Reminded.v1', second, '2026-03-22T12:00:05Z']],
      closing,
      [['IntroductionExpired.v1', second, '2026-04-05T12:00:05Z']],
      [['Reminded.v1', second, '2026-04-12T12:00:05Z']],
    ]);
  });

  it('is not written by a preview', async () => {
    await ask();
    stage.now = START + 365 * DAY;
    await stage.recorder.preview(stage.order('AddOrganization', { name: 'Acme' }));
    expect(await byClock()).toEqual([]);
  });
});

describe('time passes', () => {
  it('without a command, in every workspace', async () => {
    const all = { mine: await ask('mine'), other: await ask('other') };
    stage.now = START + 365 * DAY;
    await stage.recorder.tick();
    const written = await byClock();
    for (const [workspace, introduction] of Object.entries(all)) {
      const here = written.filter((commit) => commit.workspace === workspace);
      expect(told(here)).toEqual(silence(introduction));
    }
    expect(written).toHaveLength(6);
  });

  it('by itself, within seconds, and no more once closed', async () => {
    const introduction = await ask();
    stage.now = START + 7 * DAY;
    for (let tries = 0; tries < 50 && (await byClock()).length === 0; tries++) await setTimeout(100);
    expect(told(await byClock())).toEqual(silence(introduction).slice(0, 1));
    await stage.recorder.close();
    stage.now = START + 365 * DAY;
    await setTimeout(1_200);
    await stage.recorder.tick();
    expect(await byClock()).toHaveLength(1);
  });

  it('by itself only where the partition is ours: whoever took it over does it', async () => {
    await ask();
    await stage.log.claim(0, 'somebody else');
    const end = await stage.log.end(0);
    const tried = stage.log.terms.length;
    stage.now = START + 7 * DAY;
    await setTimeout(2_400);
    expect(stage.log.terms).toHaveLength(tried + 1);
    expect(await stage.log.end(0)).toBe(end);
  });

  it('and is told of once it is durable', async () => {
    await ask();
    stage.now = START + 7 * DAY;
    const release = stage.log.hold();
    let done = false;
    const ticked = stage.recorder.tick().then(() => (done = true));
    await setTimeout(20);
    expect(done).toBe(false);
    release();
    await ticked;
    expect(await byClock()).toHaveLength(1);
  });

  it('nowhere where nothing is due', async () => {
    await ask();
    const before = await stage.commits();
    await stage.recorder.tick();
    expect(await stage.commits()).toEqual(before);
  });
});

describe('nothing fires twice', () => {
  const once = async (introduction: string) => {
    const written = await byClock();
    expect(told(written)).toEqual(silence(introduction));
    expect(new Set(written.map(({ commandId }) => commandId)).size).toBe(3);
  };

  it('however often it is looked at, also after a restart', async () => {
    const introduction = await ask();
    for (const days of [7, 8, 22, 365, 366]) {
      stage.now = START + days * DAY;
      await Promise.all([stage.recorder.tick(), anyCommand(), stage.recorder.tick()]);
      await stage.restart();
      await stage.recorder.tick();
    }
    await once(introduction);
  });

  it('when two owners take turns', async () => {
    const introduction = await ask();
    const another = stage.another();
    await another.started();
    stage.now = START + 365 * DAY;
    await expect(stage.recorder.tick()).rejects.toThrow('another process');
    await another.tick().catch(() => undefined); // it may have been told that it lost the partition
    await stage.recorder.tick().catch(() => undefined);
    await stage.recorder.tick();
    await another.close();
    await once(introduction);
  });

  const faults: [string, Error, boolean][] = [
    ['left nothing', new AppendFailed('disk full'), false],
    ['was made, and nobody knew', new OutcomeUnknown('gone'), true],
  ];
  it.each(faults)('when an append %s', async (_, fault, written) => {
    const introduction = await ask();
    stage.log.fail('append', fault, written);
    stage.now = START + 365 * DAY;
    await expect(stage.recorder.tick()).rejects.toThrow(fault.message);
    await anyCommand();
    await once(introduction);
  });
});

describe('a history', () => {
  it('is read the same a year later, and only then goes on', async () => {
    const introduction = await ask();
    stage.now = START + 10 * DAY;
    await anyCommand();
    const before = await stage.commits();
    stage.now = START + 375 * DAY;
    await stage.restart();
    await stage.recorder.tick();
    const after = await stage.commits();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(told(after.slice(before.length))).toEqual(silence(introduction).slice(1));
    expect(told(await byClock())).toEqual(silence(introduction));
  });

  it('is the same whether somebody looked every day or a year later', async () => {
    const introduction = await ask('mine');
    for (let day = 1; day <= 40; day++) {
      stage.now = START + day * DAY;
      await stage.recorder.tick();
    }
    expect(told(await byClock())).toEqual(silence(introduction));
  });
});
