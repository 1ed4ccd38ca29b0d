import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { encodeRecord } from '#event-log';
import { RecordingStage } from '../../../test/support/recording-stage.js';
import { sizeOf } from './commit-size.js';
import { restore } from './envelope.js';

let stage: RecordingStage;
beforeEach(async () => {
  stage = await RecordingStage.open();
});
afterEach(() => stage.close());

const rows = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    row: 'person' as const,
    ...{ line: n + 1, id: `p${n}`, name: `Ünïcödé “${n}” ${'x'.repeat(n)}`, email: `p${n}@example.org` },
    ...{
      organization: n % 2 ? `Öffentliche ${n % 7}` : null,
      role: null,
      industry: null,
      from: null,
      to: null,
    },
  }));

describe('the size of a commit', () => {
  it('is not told smaller than it is in the log, and not much larger either', async () => {
    const data = {
      import: stage.newId(),
      source: 'people' as const,
      owner: null,
      share: false,
      rows: rows(150),
    };
    await stage.recorder.submit(stage.order('ImportContacts', data));
    await stage.recorder.submit(stage.order('AddOrganization', { name: 'Acme' }));
    await stage.recorder.submit(
      stage.order('AddPerson', { by: null, name: 'Ada', emails: ['ada@example.org'] }),
    );
    const commits = await stage.commits();
    expect(commits).toHaveLength(3);
    for (const commit of commits) {
      const events = commit.events.map((event) => restore(event, stage.personalData));
      const told = sizeOf(events, commit.answer as { id: string });
      const bytes = Buffer.byteLength(encodeRecord(commit));
      expect(told).toBeGreaterThanOrEqual(bytes);
      expect(told).toBeLessThan(2 * bytes + 5_000);
    }
  });
});

describe('a command that would record more than the log takes at once', () => {
  it('is refused, leaves nothing behind, and can be given in parts', async () => {
    stage.log.largestCall = 100_000;
    const recorder = stage.another();
    const data = (of: { row: 'person' }[]) =>
      ({ import: stage.newId(), source: 'people', owner: null, share: false, rows: of }) as never;
    const refused = await recorder.submit(stage.order('ImportContacts', data(rows(150))));
    expect(refused).toMatchObject({ outcome: 'refused', rejection: { code: 'COMMAND_TOO_LARGE' } });
    expect(await stage.commits()).toEqual([]);
    const taken = await recorder.submit(stage.order('ImportContacts', data(rows(20))));
    expect(taken).toMatchObject({ outcome: 'ok', answer: { report: { taken: 20 } } });
    await recorder.close();
  });
});

describe('commands that are given at once', () => {
  it('are appended in calls that the log takes', async () => {
    stage.log.largestCall = 12_000;
    const release = stage.log.hold();
    const orders = Array.from({ length: 30 }, (_, n) =>
      stage.order('AddOrganization', { name: `Acme ${n}` }),
    );
    const outcomes = Promise.all(orders.map((order) => stage.recorder.submit(order)));
    release();
    expect((await outcomes).every(({ outcome }) => outcome === 'ok')).toBe(true);
    expect(Math.max(...stage.log.sizes)).toBeLessThan(12);
    expect(Math.max(...stage.log.sizes)).toBeGreaterThan(1);
    expect(await stage.commits()).toHaveLength(30);
  });
});
