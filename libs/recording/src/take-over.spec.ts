import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { FaultyLog } from '../../../test/support/faulty-log.js';
import { RecordingStage } from '../../../test/support/recording-stage.js';
import { SaidAssignment } from '../../../test/support/said-assignment.js';
import { LocalRecorder } from './local-recorder.js';

let stage: RecordingStage;
let word: SaidAssignment;
let recorder: LocalRecorder;
beforeEach(async () => {
  stage = await RecordingStage.open();
  word = new SaidAssignment(null);
  recorder = new LocalRecorder(
    stage.log,
    stage.personalData,
    { now: () => stage.now, newId: stage.newId },
    'b',
    word,
  );
});
afterEach(async () => {
  await recorder.close();
  await stage.close();
});

const add = (name: string) => recorder.submit(stage.order('AddOrganization', { name }));
const gate = () => Promise.withResolvers<undefined>();
const SOON = 20;

/** Whoever stops to follow the log is not rid of it at once, and a second claim takes its time. */
const slow = (log: FaultyLog) => {
  const [followed, claimedAgain] = [gate(), gate()];
  const [read, claim] = [log.read.bind(log), log.claim.bind(log)];
  let claims = 0;
  log.read = async function* (partition, from, options) {
    yield* read(partition, from, options);
    if (options?.follow) await followed.promise;
  };
  log.claim = async (partition, owner) => {
    claims += 1;
    if (claims === 2) await claimedAgain.promise;
    return claim(partition, owner);
  };
  return { followed, claimedAgain };
};

describe('a take-over that overtakes another one of the same process', () => {
  it('decides on what the log tells, and not on what the first one has lost', async () => {
    const { followed, claimedAgain } = slow(stage.log);
    word.say('OTHERS');
    word.say('OURS');
    const first = add('Acme'); // waits for the first take-over
    await pause(SOON);
    word.say('OTHERS');
    word.say('OURS');
    const write = stage.log.hold();
    followed.resolve(undefined);
    await pause(SOON); // the first one has claimed, and has decided
    claimedAgain.resolve(undefined);
    await pause(SOON);
    write();
    expect(await first).toMatchObject({ outcome: 'unknown' });
    expect(await add('Acme')).toMatchObject({ outcome: 'ok' });
    const types = (await stage.commits()).flatMap(({ events }) => events.map(({ type }) => type));
    expect(types).toEqual(['WorkspaceOpened.v1', 'OrganizationAdded.v1']);
  });
});
