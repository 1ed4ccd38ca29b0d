import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Due, NewEvent, WorkspaceState } from '#domain';

/** A clock that has something due in the workspace `mine`, once it is open, and a fault in what it does then. */
const due: Due = { due: '2026-03-01T11:00:00Z', kind: 'END', subject: 'a thing' };
let does: () => readonly NewEvent[];

const domain = await import('#domain');
jest.unstable_mockModule('#domain', () => ({
  ...domain,
  nextDue: ({ workspace }: WorkspaceState) => (workspace.open ? due : null),
  decideDue: () => does(),
}));
const { RecordingStage } = await import('../../../test/support/recording-stage.js');

let stage: Awaited<ReturnType<typeof RecordingStage.open>>;
const adding = (name: string) => stage.recorder.submit(stage.order('AddOrganization', { name }));

beforeEach(async () => {
  stage = await RecordingStage.open();
});
afterEach(() => stage.close());

describe('something that stays due whatever is done', () => {
  it.each([
    ['nothing happens', []],
    [
      'what happens changes nothing',
      [domain.WorkspaceOpened('workspace', { halfLifeSeconds: 1, baseRate: 1 })],
    ],
  ])('is a fault of ours, and not a loop: %s', async (_, events) => {
    does = () => events;
    expect((await adding('Acme')).outcome).toBe('ok');
    await expect(adding('Rival')).rejects.toThrow('END of a thing, due at 2026-03-01T11:00:00Z, stays due');
    await expect(stage.recorder.tick()).rejects.toThrow('stays due');
    expect(await stage.commits()).toHaveLength(1);
  });
});
