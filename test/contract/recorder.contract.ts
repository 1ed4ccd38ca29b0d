import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AppendFailed, OutcomeUnknown } from '#event-log';
import { RecorderUnavailable, type Order, type Outcome, type Recorder } from '#recording';
import { RecordingStage } from '../support/recording-stage.js';

/** A recorder under test, over the stage's own. */
export interface OpenedRecorder {
  readonly recorder: Recorder;
  close(): Promise<void>;
}

/** What every recorder promises, wherever the one that decides is. */
export const recorderContract = (
  name: string,
  open: (stage: RecordingStage) => Promise<OpenedRecorder>,
): void => {
  describe(`${name} is a recorder`, () => {
    let stage: RecordingStage;
    let opened: OpenedRecorder;

    beforeEach(async () => {
      stage = await RecordingStage.open();
      opened = await open(stage);
    });
    afterEach(async () => {
      await opened.close();
      await stage.close();
    });
    const submit = (order: Order): Promise<Outcome> => opened.recorder.submit(order);
    const adding = (name: string, more: object = {}): Order => stage.order('AddOrganization', { name }, more);
    const rows = (count: number) =>
      Array.from({ length: count }, (_, n) => ({
        ...{ row: 'person' as const, line: n + 1, id: `p${n}`, name: `Person ${n}`, email: null },
        ...{ organization: 'Acme', role: null, industry: null, from: null, to: null },
      }));
    const importing = (count: number): Order => {
      const data = { import: stage.newId(), source: 'people' as const, owner: null, share: false };
      const order = stage.order('ImportContacts', { ...data, rows: rows(1) });
      return { ...order, command: { type: 'ImportContacts', data: { ...data, rows: rows(count) } } };
    };

    it('says where a command is recorded, and what it was answered', async () => {
      const outcome = await submit(adding('Acme'));
      const [commit] = await stage.commits();
      expect(outcome).toEqual({
        outcome: 'ok',
        answer: commit?.answer,
        position: { partition: 0, offset: commit?.offset },
      });
      expect(commit?.events.at(-1)).toMatchObject({ type: 'OrganizationAdded.v1', data: { name: 'Acme' } });
    });

    it('records what it was given: names, dates, who acts, and when', async () => {
      const actor = { person: null, operator: true };
      const person = stage.order(
        'AddPerson',
        { by: null, name: ' Zoë  Quux ', emails: ['zoe@example.org'] },
        { actor },
      );
      expect((await submit(person)).outcome).toBe('ok');
      const [commit] = await stage.commits();
      expect(commit).toMatchObject({ workspace: person.workspace, commandId: person.commandId });
      expect(commit?.events.map(({ actor: by, time }) => [by, time])).toEqual(
        commit?.events.map(() => ['operator', person.occurredAt]),
      );
    });

    it('answers a retry as it has answered the first try, and records it once', async () => {
      const order = adding('Acme');
      const tries = await Promise.all([submit(order), submit(order)]);
      expect(await submit(order)).toEqual(tries[0]);
      expect(tries[1]).toEqual(tries[0]);
      expect(await stage.commits()).toHaveLength(1);
    });

    it('refuses by a rule, and the same id for another command, and records nothing of it', async () => {
      const order = stage.order('OpenWorkspace', {});
      await submit(order);
      expect(await submit(stage.order('OpenWorkspace', {}))).toMatchObject({
        outcome: 'refused',
        rejection: { code: 'WORKSPACE_ALREADY_OPEN', message: expect.any(String) },
      });
      expect(await submit(adding('Acme', { commandId: order.commandId }))).toMatchObject({
        outcome: 'refused',
        rejection: { code: 'COMMAND_ID_REUSED' },
      });
      expect(await stage.commits()).toHaveLength(1);
    });

    const faults: readonly [string, Error, boolean][] = [
      ['is there', new OutcomeUnknown('gone'), true],
      ['is not there', new AppendFailed('disk full'), false],
    ];
    it.each(faults)(
      'says that it does not know whether a command %s, and the same id finds out',
      async (_, fault, there) => {
        stage.log.fail('append', fault, there);
        const order = adding('Acme');
        expect(await submit(order)).toEqual({ outcome: 'unknown', why: expect.any(String) });
        expect(await submit(order)).toMatchObject({ outcome: 'ok' });
        expect(await stage.commits()).toHaveLength(1);
      },
    );

    it('refuses what would be more than the log takes at once', async () => {
      const log = stage.log;
      log.largestCall = 5_000;
      log.fail('append', new AppendFailed('disk full'));
      await submit(adding('Acme')); // begins a tenure that knows of it
      expect(await submit(importing(50))).toMatchObject({
        outcome: 'refused',
        rejection: { code: 'COMMAND_TOO_LARGE' },
      });
    });

    it('previews what would become of a command, and whether it would change anything, and changes nothing', async () => {
      const preview = await opened.recorder.preview(importing(600));
      expect(preview).toMatchObject({ changes: true, answer: { report: { taken: 600 } } });
      const opening = stage.order('OpenWorkspace', {});
      await submit(opening);
      expect(await opened.recorder.preview(stage.order('OpenWorkspace', {}))).toMatchObject({
        rejection: { code: 'WORKSPACE_ALREADY_OPEN' },
      });
      const person = { issuer: 'https://login.example', subject: 'ada', name: null, verifiedEmail: null };
      const claiming = () => stage.order('ClaimPerson', person, { actor: { person: null, operator: false } });
      expect(await opened.recorder.preview(claiming())).toMatchObject({ changes: true });
      const claimed = await submit(claiming());
      expect(await opened.recorder.preview(claiming())).toEqual({
        changes: false,
        answer: claimed.outcome === 'ok' ? claimed.answer : null,
      });
      expect(await stage.commits()).toHaveLength(2);
    });

    it('says of a preview that nobody can be asked, where that is so', async () => {
      stage.log.fail('append', new AppendFailed('disk full'));
      await submit(adding('Acme'));
      for (let n = 0; n < 100; n++) stage.log.fail('claim', new AppendFailed('disk full'));
      await expect(opened.recorder.preview(adding('Acme'))).rejects.toThrow(RecorderUnavailable);
    });
  });
};
