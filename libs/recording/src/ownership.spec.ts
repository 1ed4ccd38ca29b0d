import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Admission, admitted, OutcomeUnknown, partitionOf } from '#event-log';
import { PartitionedLog } from '../../../test/support/partitioned-log.js';
import { RecordingStage } from '../../../test/support/recording-stage.js';
import { SaidAssignment } from '../../../test/support/said-assignment.js';
import { until } from '../../../test/support/until.js';
import { NotTheOwner } from './errors.js';
import { LocalRecorder } from './local-recorder.js';
import type { Order, Outcome } from './recorder.js';

const URL_OF_IT = 'http://it:3000';
const URL_OF_ANOTHER = 'http://another:3000';
let stage: RecordingStage;
let word: SaidAssignment;
let it_: LocalRecorder;
let another: LocalRecorder;

const adding = (name: string, more: object = {}): Order => stage.order('AddOrganization', { name }, more);
const idOf = (outcome: Outcome): string => (outcome.outcome === 'ok' ? outcome.answer.id : outcome.outcome);
/** What became of a command: how it was answered, or who else is to be asked. */
const told = async (recorder: LocalRecorder, order = adding('Acme')): Promise<string | null> =>
  recorder.submit(order).then(
    ({ outcome }) => outcome,
    (fault: unknown) => {
      if (fault instanceof NotTheOwner) return fault.url;
      throw fault;
    },
  );
const claims = async (): Promise<(string | null)[]> => {
  const urls: (string | null)[] = [];
  for await (const record of stage.log.read(0, 0)) if (record.kind === 'CLAIM') urls.push(record.url);
  return urls;
};

beforeEach(async () => {
  stage = await RecordingStage.open();
  word = new SaidAssignment('OTHERS');
  it_ = stage.another({ name: 'it', url: URL_OF_IT }, word);
  await it_.started();
  another = stage.another({ name: 'another', url: URL_OF_ANOTHER });
  await another.started();
});
afterEach(async () => {
  await Promise.all([it_.close(), another.close()]);
  await stage.close();
});
const caughtUp = async (): Promise<void> => {
  const end = await stage.log.end(0);
  await until(() => it_.served[0]?.foldedUpTo === end, 5_000);
};

describe('a recorder that the partition is not assigned to', () => {
  it('claims nothing, decides nothing, and names whoever claimed last', async () => {
    await caughtUp();
    expect(await told(it_)).toBe(URL_OF_ANOTHER);
    await expect(it_.preview(adding('Acme'))).rejects.toThrow(NotTheOwner);
    expect(await claims()).toEqual([null, URL_OF_ANOTHER]);
    expect(it_.served).toMatchObject([{ partition: 0, decides: false }]);
  });

  it('keeps up with the log, and knows all of it when it takes over', async () => {
    const order = adding('Acme');
    const answer = await another.submit(order);
    await caughtUp();
    word.say('OURS');
    expect(await it_.submit(order)).toEqual(answer);
    expect(idOf(await it_.submit(adding('ACME')))).toBe(idOf(answer));
    expect(await claims()).toEqual([null, URL_OF_ANOTHER, URL_OF_IT]);
    expect(await stage.commits()).toHaveLength(1);
  });

  it('has not lost what it kept when its claim failed', async () => {
    const answer = await another.submit(adding('Acme'));
    await caughtUp();
    stage.log.fail('claim', new OutcomeUnknown('gone'));
    word.say('OURS');
    expect(idOf(await it_.submit(adding('acme')))).toBe(idOf(answer));
  });
});

describe('a recorder that loses the partition', () => {
  beforeEach(async () => {
    word.say('OURS');
    await it_.started();
  });

  it('decides no more, and finishes what is under way', async () => {
    const release = stage.log.hold();
    const underWay = told(it_);
    await pause(10);
    word.say('OTHERS');
    expect(await told(it_, adding('Rival'))).toBeNull();
    release();
    expect(await underWay).toBe('ok');
    expect(await stage.commits()).toHaveLength(1);
  });

  it('is told by the log that somebody else took over, and leaves it at that while it is unsure', async () => {
    const third = stage.another({ name: 'third', url: 'http://third:3000' });
    await third.started();
    word.say('UNSURE');
    expect(await told(it_)).toBe('unknown');
    await told(it_); // begins to stand by
    await caughtUp();
    expect(await told(it_)).toBe('http://third:3000');
    expect((await claims()).at(-1)).toBe('http://third:3000');
    word.say('OURS');
    expect(await told(it_)).toBe('ok');
    expect((await claims()).at(-1)).toBe(URL_OF_IT);
    await third.close();
  });

  it('keeps it while it is only unsure', async () => {
    word.say('UNSURE');
    expect(await told(it_)).toBe('ok');
  });

  it('notices that within a second or so, though nobody asks it anything', async () => {
    word.say('UNSURE');
    const third = stage.another({ name: 'third', url: 'http://third:3000' });
    await third.started();
    await it_.tick();
    await told(it_); // begins to stand by
    await caughtUp();
    expect(await told(it_)).toBe('http://third:3000');
    await third.close();
  });
});

describe('an owner that was superseded without knowing', () => {
  it('refuses nothing on what it knows: it may be outdated', async () => {
    word.say('OURS');
    await it_.submit(stage.order('OpenWorkspace', {}));
    const { commandId } = adding('Acme');
    await it_.submit(adding('Acme', { commandId }));
    const third = stage.another('third');
    await third.started();
    expect(await told(it_, stage.order('OpenWorkspace', {}))).toBe('unknown');
    expect((await third.submit(stage.order('OpenWorkspace', {}))).outcome).toBe('refused');
    await third.close();
  });
});

describe('a log of several partitions', () => {
  const workspaces = ['alumni', 'board', 'chamber', 'dinner', 'elders', 'guild'];
  let directory: string;
  let log: PartitionedLog;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'warmpath-'));
    log = new PartitionedLog(directory, 3);
  });
  afterEach(async () => {
    await log.close();
    await rm(directory, { recursive: true });
  });
  const recorder = (assignment?: SaidAssignment): LocalRecorder =>
    new LocalRecorder(log, stage.personalData, stage.sources, { name: 'it', url: URL_OF_IT }, assignment);
  const recorded = async (partition: number): Promise<string[]> => {
    const found: string[] = [];
    for await (const { workspace } of admitted(log.read(partition, 0), new Admission(partition)))
      found.push(workspace);
    return found.sort();
  };

  it('has each workspace where Kafka’s partitioner puts it', async () => {
    const all = recorder();
    await all.started();
    for (const workspace of workspaces) {
      const outcome = await all.submit(adding('Acme', { workspace }));
      expect(outcome).toMatchObject({ outcome: 'ok', position: { partition: partitionOf(workspace, 3) } });
    }
    await all.close();
    for (const partition of [0, 1, 2])
      expect(await recorded(partition)).toEqual(
        workspaces.filter((workspace) => partitionOf(workspace, 3) === partition),
      );
    expect(new Set(workspaces.map((workspace) => partitionOf(workspace, 3))).size).toBe(3);
  });

  it('is decided for as far as it is assigned', async () => {
    const some = new SaidAssignment('OTHERS');
    const own = recorder(some);
    await own.started();
    some.sayOf(1, 'OURS');
    const outcomes = await Promise.all(
      workspaces.map((workspace) => told(own, adding('Acme', { workspace }))),
    );
    expect(outcomes).toEqual(workspaces.map((workspace) => (partitionOf(workspace, 3) === 1 ? 'ok' : null)));
    expect(own.served.map(({ decides }) => decides)).toEqual([false, true, false]);
    await own.close();
  });
});
