import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AppendFailed, OutcomeUnknown, OwnershipLost, type StoredEvent } from '#event-log';
import { nothingKnown } from '../../../test/support/breach-signs.js';
import { RecordingStage, START } from '../../../test/support/recording-stage.js';
import type { Order, Outcome } from './recorder.js';

const DAY = 86_400_000;
let stage: RecordingStage;

beforeEach(async () => {
  stage = await RecordingStage.open();
});
afterEach(() => stage.close());

const submit = (order: Order): Promise<Outcome> => stage.recorder.submit(order);
const adding = (name: string, more: object = {}) => stage.order('AddOrganization', { name }, more);
const idOf = (outcome: Outcome): string => (outcome.outcome === 'ok' ? outcome.answer.id : outcome.outcome);
const codeOf = (outcome: Outcome): string =>
  outcome.outcome === 'refused' ? outcome.rejection.code : outcome.outcome;
const settled = async (promise: Promise<unknown>): Promise<boolean> => {
  let done = false;
  void promise.then(() => (done = true));
  await new Promise((resolve) => setTimeout(resolve, 20));
  return done;
};
const events = async (): Promise<StoredEvent[]> => (await stage.commits()).flatMap((commit) => commit.events);

describe('a command id', () => {
  it('gets the first answer again, and is recorded once', async () => {
    const order = adding('Acme');
    const first = await submit(order);
    await submit(adding('Rival'));
    expect(await submit(order)).toEqual(first);
    expect(await stage.commits()).toHaveLength(2);
  });

  it('gets it while the first try is under way, too', async () => {
    const order = adding('Acme');
    const release = stage.log.hold();
    const tries = [submit(order), submit(order), submit(order)];
    expect(await settled(Promise.race(tries))).toBe(false);
    release();
    const [first, ...others] = await Promise.all(tries);
    expect(first?.outcome).toBe('ok');
    expect(others).toEqual([first, first]);
    expect(await stage.commits()).toHaveLength(1);
  });

  it('gets it after a restart', async () => {
    const order = adding('Acme');
    const first = await submit(order);
    await stage.restart();
    expect(await submit(order)).toEqual(first);
  });

  it('is refused for another command, or another actor', async () => {
    const { commandId } = adding('Acme');
    await submit(adding('Acme', { commandId }));
    expect(codeOf(await submit(adding('Rival', { commandId })))).toBe('COMMAND_ID_REUSED');
    const actor = { person: stage.newId(), operator: true };
    expect(codeOf(await submit(adding('Acme', { commandId, actor })))).toBe('COMMAND_ID_REUSED');
    expect(idOf(await submit(adding('Acme', { commandId, workspace: 'other' })))).toMatch(/^[0-9a-f]{8}-/);
  });

  it('is refused for another command only once the first one is durable', async () => {
    const release = stage.log.hold();
    stage.log.fail('append', new AppendFailed('disk full'));
    const { commandId } = adding('Acme');
    const both = [submit(adding('Acme', { commandId })), submit(adding('Rival', { commandId }))];
    expect(await settled(Promise.race(both))).toBe(false);
    release();
    expect((await Promise.all(both)).map(codeOf)).toEqual(['unknown', 'unknown']);
    expect(codeOf(await submit(adding('Rival', { commandId })))).toBe('ok');
  });

  it('is refused once it is older than the answers that are kept', async () => {
    const order = adding('Acme');
    const first = await submit(order);
    stage.now = START + 7 * DAY;
    expect(await submit(order)).toEqual(first);
    const late = adding('Rival', { commandId: order.commandId.replace(/.$/, 'f') });
    stage.now = START + 7 * DAY + 1_000;
    expect(codeOf(await submit(late))).toBe('COMMAND_TOO_OLD');
  });
});

describe('an answer', () => {
  it('is given once everything it was decided on is durable: a refusal as well', async () => {
    const release = stage.log.hold();
    const opened = submit(stage.order('OpenWorkspace', {}));
    const refused = submit(stage.order('OpenWorkspace', {}));
    expect(await settled(Promise.race([opened, refused]))).toBe(false);
    release();
    expect((await opened).outcome).toBe('ok');
    expect(codeOf(await refused)).toBe('WORKSPACE_ALREADY_OPEN');
  });

  it('is unknown for a refusal when what it was decided on may not be there', async () => {
    const release = stage.log.hold();
    stage.log.fail('append', new AppendFailed('disk full'));
    const both = [submit(stage.order('OpenWorkspace', {})), submit(stage.order('OpenWorkspace', {}))];
    release();
    expect((await Promise.all(both)).map(codeOf)).toEqual(['unknown', 'unknown']);
    expect(codeOf(await submit(stage.order('OpenWorkspace', {})))).toBe('ok');
  });

  it('comes before the recorder is closed, and later commands are not taken', async () => {
    const release = stage.log.hold();
    const order = submit(adding('Acme'));
    const closed = stage.recorder.close();
    expect(await settled(closed)).toBe(false);
    expect(codeOf(await submit(adding('Rival')))).toBe('unknown');
    release();
    await closed;
    expect(await settled(order)).toBe(true);
    expect(await stage.commits()).toHaveLength(1);
  });
});

describe('after an append that failed', () => {
  const faults: [string, Error, boolean][] = [
    ['and left nothing', new AppendFailed('disk full'), false],
    ['unknown how, having written', new OutcomeUnknown('gone'), true],
    ['unknown how, without a trace', new OutcomeUnknown('gone'), false],
    ['for ownership was lost', new OwnershipLost(0, 0), false],
  ];

  it.each(faults)('%s: unknown, and a retry finds what is in the log', async (_, fault, written) => {
    await submit(adding('Acme'));
    stage.log.fail('append', fault, written);
    const order = adding('Rival');
    const release = stage.log.hold();
    const tries = [submit(order), submit(order)];
    release();
    expect((await Promise.all(tries)).map(codeOf)).toEqual(['unknown', 'unknown']);
    const recorded = await stage.commits();
    expect(recorded).toHaveLength(written ? 2 : 1);
    const answer = idOf(await submit(order));
    if (written) expect(recorded[1]?.answer).toEqual({ id: answer });
    expect(idOf(await submit(adding('rival')))).toBe(answer);
    expect(await stage.commits()).toHaveLength(2);
  });

  it('nothing that only the lost commands told is believed', async () => {
    stage.log.fail('append', new AppendFailed('disk full'));
    await submit(stage.order('OpenWorkspace', { baseRate: 0.5 }));
    expect((await submit(stage.order('OpenWorkspace', { baseRate: 0.2 }))).outcome).toBe('ok');
    const [opened] = await events();
    expect(opened).toMatchObject({ type: 'WorkspaceOpened.v1', streamversion: 1, data: { baseRate: 0.2 } });
  });

  it('a take-over that fails is tried again by the next command', async () => {
    stage.log.fail('append', new AppendFailed('disk full'));
    stage.log.fail('claim', new AppendFailed('disk still full'));
    stage.log.fail('claim', new AppendFailed('and still'));
    const orders = [adding('A'), adding('B'), adding('C'), adding('D')];
    const outcomes: string[] = [];
    for (const order of orders) outcomes.push(codeOf(await submit(order)));
    expect(outcomes).toEqual(['unknown', 'unknown', 'unknown', 'ok']);
    for (const order of orders) expect((await submit(order)).outcome).toBe('ok');
    expect((await stage.commits()).map(({ commandId }) => commandId).sort()).toEqual(
      orders.map(({ commandId }) => commandId).sort(),
    );
  });

  it('commands that come while it is looked into are decided on the log as it is', async () => {
    const first = await submit(adding('Acme'));
    stage.log.fail('append', new OutcomeUnknown('gone'), true);
    const lost = submit(adding('Rival'));
    const meanwhile = Array.from({ length: 50 }, async (_, n) => {
      for (let turn = 0; turn < n; turn++) await setImmediate();
      return submit(adding('ACME'));
    });
    expect(codeOf(await lost)).toBe('unknown');
    const answers = (await Promise.all(meanwhile)).map(idOf);
    expect(answers.filter((answer) => answer !== 'unknown' && answer !== idOf(first))).toEqual([]);
    expect(answers.at(-1)).toBe(idOf(first));
    expect(await stage.commits()).toHaveLength(2);
  });

  it('nothing more is decided on a state that the log may not bear out', async () => {
    const release = stage.log.hold();
    stage.log.fail('append', new AppendFailed('disk full'));
    const lost = submit(adding('Acme'));
    await setImmediate();
    release();
    const around = Array.from({ length: 40 }, async (_, n) => {
      for (let turn = 0; turn < n; turn++) await Promise.resolve();
      return submit(adding('ACME'));
    });
    expect(codeOf(await lost)).toBe('unknown');
    await Promise.all(around);
    const [first, ...later] = stage.log.terms;
    expect(later.length).toBeGreaterThan(0);
    expect(later).not.toContain(first);
  });

  it('two owners take turns and neither loses what the other recorded', async () => {
    const another = stage.another();
    await another.started();
    expect(codeOf(await submit(adding('Acme')))).toBe('unknown');
    const mine = await submit(adding('Acme'));
    expect(codeOf(await another.submit(adding('Acme')))).toBe('unknown');
    expect(idOf(await another.submit(adding('Acme')))).toBe(idOf(mine));
    await another.close();
  });
});

describe('a recorded event', () => {
  it('has its envelope filled in, and streams counted without gaps, also after a restart', async () => {
    const person = idOf(await submit(stage.order('AddPerson', { by: null, name: 'Ada' })));
    await stage.restart();
    await submit(stage.order('DescribePerson', { by: null, person, name: 'Ada L.' }));
    const recorded = await events();
    expect(recorded.map(({ type, subject, streamversion }) => [type, subject, streamversion])).toEqual([
      ['WorkspaceOpened.v1', 'workspace', 1],
      ['PersonAdded.v1', person, 1],
      ['PersonDescribed.v1', person, 2],
      ['PersonDescribed.v1', person, 3],
    ]);
    const [commit] = await stage.commits();
    expect(recorded[1]).toMatchObject({
      specversion: '1.0',
      source: '/workspaces/mine',
      time: '2026-03-01T12:00:00Z',
      recordedat: '2026-03-01T12:00:00Z',
      datacontenttype: 'application/json',
      actor: 'operator',
      commandid: commit?.commandId,
      correlationid: commit?.commandId,
      causationid: commit?.commandId,
    });
  });

  it('is never recorded before an earlier one, whatever the clock does', async () => {
    stage.now = START + 60_000;
    await submit(adding('Acme'));
    stage.now = START;
    await submit(adding('Rival'));
    await stage.restart();
    await submit(adding('Third'));
    expect((await stage.commits()).map(({ recordedAt }) => recordedAt)).toEqual(
      Array(3).fill('2026-03-01T12:01:00Z'),
    );
  });

  it('shows nothing personal to whoever reads the files', async () => {
    const personal = [
      'Ermintrude Quux',
      'ermintrude@quux.example',
      'quux-profile',
      'ext-quux-77',
      'Headline of Quux',
    ];
    const [name = '', email = '', url = '', externalId = '', headline = ''] = personal;
    const profileUrls = [`https://l.example/in/${url}`];
    const person = idOf(
      await submit(
        stage.order('AddPerson', {
          by: null,
          name,
          emails: [email],
          profileUrls,
          externalIds: [externalId],
          headline,
        }),
      ),
    );
    const row = {
      row: 'contact' as const,
      line: 1,
      name,
      email,
      profileUrl: profileUrls[0] ?? null,
      organization: 'Plain Org',
      role: null,
      connectedOn: null,
    };
    const other = { ...row, email: null, profileUrl: null };
    const imported = { source: 'linkedin' as const, owner: person, share: false };
    for (const rows of [[{ ...row, email: 'other@quux.example', profileUrl: null }], [other]])
      await submit(stage.order('ImportContacts', { import: stage.newId(), ...imported, rows }));
    await submit(
      stage.order('ClaimPerson', {
        issuer: 'https://issuer-quux.example',
        subject: 'subject-quux',
        name,
        verifiedEmail: email,
      }),
    );
    expect((await stage.commits()).map(({ events: { length } }) => length)).toEqual([3, 1, 1, 2]);
    const bytes = (
      await Promise.all(
        ['log.db', 'log.db-wal'].map((file) =>
          readFile(join(stage.directory, file)).catch(() => Buffer.alloc(0)),
        ),
      )
    ).map((file) => file.toString('latin1'));
    expect(bytes.join('')).toContain('Plain Org');
    for (const text of [...personal, 'other@quux.example', 'issuer-quux', 'subject-quux'])
      for (const file of bytes) expect(file.includes(text)).toBe(false);
  });

  it('stays foldable when a person it names is forgotten: they are recognised no more', async () => {
    const ada = { by: null, name: 'Ada', emails: ['ada@example.org'] };
    const person = idOf(await submit(stage.order('AddPerson', ada)));
    await stage.erase(person);
    await stage.restart();
    const anew = idOf(await submit(stage.order('AddPerson', ada)));
    expect(anew).not.toBe(person);
    expect(
      (await submit(stage.order('Endorse', { from: anew, to: person, competency: 'law', strength: 1 })))
        .outcome,
    ).toBe('ok');
  });

  it('keeps who told of it, also for what is decided after a restart', async () => {
    const people: string[] = [];
    for (const name of ['Ada', 'Bea', 'Cy'])
      people.push(idOf(await submit(stage.order('AddPerson', { by: null, name }))));
    const [seeker = '', connector = '', contact = ''] = people;
    const brief = { seeker, whoIAm: 'a', whatIsUnique: 'b', whoUsesIt: 'c', whyMe: 'd' };
    await submit(stage.order('WriteBrief', brief));
    const parties = { connector, seeker, contact, domain: null };
    const figures = {
      stake: 0.1,
      breachProbability: 0.1,
      coefficients: 'none',
      signs: nothingKnown,
      position: 0,
    };
    const fresh = [{ ...parties, ...figures, verdict: 'WITHIN_BUDGET' as const }];
    const asked = stage.order('RequestIntroduction', {
      seeker,
      connector,
      to: { person: contact },
      quotes: {},
    });
    const introduction = idOf(await submit(asked));
    const yes = { introduction, people: [], quotes: { fresh } };
    await submit(stage.order('AcceptIntroduction', { ...yes, by: seeker }));
    expect((await events()).at(-1)).toMatchObject({ type: 'IntroductionAccepted.v1', reportedby: seeker });
    await stage.restart();
    // Having been reported only, it is still the connector's to say.
    expect((await submit(stage.order('AcceptIntroduction', { ...yes, by: connector }))).outcome).toBe('ok');
    expect((await events()).at(-1)).not.toHaveProperty('reportedby');
  });

  it('of an unknown type stops the recorder at once', async () => {
    await submit(adding('Acme'));
    const [commit] = await stage.commits();
    const term = await stage.log.claim(0, 'a newer version');
    const unheardOf = commit?.events.map((event) => ({ ...event, type: 'Unheard.v1' })) ?? [];
    if (commit) await stage.log.append(0, [{ ...commit, term, seq: 0, events: unheardOf }]);
    const another = stage.another();
    await expect(another.started()).rejects.toThrow('Unheard.v1');
    const after = await another.submit(adding('Rival'));
    expect(after.outcome === 'unknown' ? after.why : after.outcome).toContain('Unheard.v1');
    await another.close();
  });
});

describe('a preview', () => {
  it('decides and changes nothing', async () => {
    const asked = {
      owner: idOf(await submit(stage.order('AddPerson', { by: null, name: 'Ada' }))),
      import: stage.newId(),
    };
    const row = {
      row: 'contact' as const,
      line: 1,
      name: 'Jane',
      email: 'j@example.org',
      profileUrl: null,
      organization: null,
      role: null,
      connectedOn: null,
    };
    const order = stage.order('ImportContacts', { ...asked, source: 'linkedin', share: false, rows: [row] });
    const report = { rows: 1, taken: 1, skipped: [], doubtful: [] };
    for (let time = 0; time < 2; time++)
      expect(await stage.recorder.preview(order)).toMatchObject({ answer: { report } });
    expect(await stage.commits()).toHaveLength(1);
    expect(await submit(order)).toMatchObject({ answer: { report } });
  });
});
