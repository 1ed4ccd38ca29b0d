import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { admitted, Admission, type AdmittedCommit } from '#event-log';
import { Recorder, type Order, type Outcome, type Preview } from '#recording';
import { openWarmpath, readSettings, systemSources, type Warmpath } from '#runtime';
import { plantDemo } from './plant-demo.js';
import { commandIdOf } from './step.js';
import { stages } from './steps.js';

const all = stages.flat().map(commandIdOf).sort();

/** Takes so many commands and no more, as if the process had been killed then. */
class CutOff extends Recorder {
  readonly underWay: Promise<Outcome>[] = [];

  constructor(
    private readonly whole: Recorder,
    private left: number,
  ) {
    super();
  }

  override async submit(order: Order): Promise<Outcome> {
    this.left -= 1;
    if (this.left >= 0) {
      const outcome = this.whole.submit(order);
      this.underWay.push(outcome);
      return outcome;
    }
    await Promise.all(this.underWay);
    return { outcome: 'unknown', why: 'the process was killed' };
  }

  override async preview(order: Order): Promise<Preview> {
    return this.whole.preview(order);
  }
}

describe('planting the sample network', () => {
  let directory: string;
  let warmpath: Warmpath;
  const open = async () => openWarmpath(readSettings({ DATA_DIR: directory }), systemSources);
  const restart = async () => {
    await warmpath.close();
    warmpath = await open();
  };
  const commits = async (): Promise<AdmittedCommit[]> => {
    const found: AdmittedCommit[] = [];
    for await (const one of admitted(warmpath.log.read(0, 0), new Admission(0))) found.push(one);
    return found;
  };
  /** What was given, apart from what time did. */
  const recorded = async () =>
    (await commits())
      .filter(({ events }) => events.some(({ actor }) => actor !== 'clock'))
      .map(({ commandId }) => commandId)
      .sort();

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'warmpath-'));
    warmpath = await open();
  });
  afterEach(async () => {
    await warmpath.close();
    await rm(directory, { recursive: true });
  });

  it('takes every step once, however often the service starts', async () => {
    await plantDemo(warmpath);
    expect(await recorded()).toEqual(all);
    await plantDemo(warmpath);
    await restart();
    await plantDemo(warmpath);
    expect(await recorded()).toEqual(all);
  });

  it('has projected all of it when it is done', async () => {
    await plantDemo(warmpath);
    expect(warmpath.progress.upTo(0)).toBe(await warmpath.log.end(0));
  });

  it.each([1, 80, 654, 700])('completes what a start left off after %i commands', async (taken) => {
    await expect(plantDemo({ ...warmpath, recorder: new CutOff(warmpath.recorder, taken) })).rejects.toThrow(
      'the process was killed',
    );
    await restart();
    expect((await recorded()).length).toBe(taken);
    const second = new CutOff(warmpath.recorder, Infinity);
    await plantDemo({ ...warmpath, recorder: second });
    expect(second.underWay).toHaveLength(all.length - taken);
    expect(await recorded()).toEqual(all);
  });

  it('keeps when things happened apart from when they were recorded', async () => {
    await plantDemo(warmpath);
    const times = (await commits()).flatMap(({ events }) => events.map(({ time }) => time));
    expect(times.filter((time) => time >= '2026')).toEqual([]);
    const records = (await commits()).map(({ recordedAt }) => Date.parse(recordedAt));
    expect(Math.max(...records) - Math.min(...records)).toBeLessThan(60_000);
  });

  it('leaves a workspace alone that somebody uses for their own', async () => {
    const own: Order = {
      workspace: 'demo',
      commandId: systemSources.newId(),
      actor: { person: null, operator: true },
      occurredAt: '2026-01-15T09:00:00Z',
      command: { type: 'AddOrganization', data: { name: 'Ours', industry: null, sector: null } },
    };
    await warmpath.recorder.submit(own);
    await plantDemo(warmpath);
    expect(await recorded()).toEqual([own.commandId]);
  });

  it('stops at a command that is refused, and says at which', async () => {
    class Refusing extends CutOff {
      override async submit(): Promise<Outcome> {
        return { outcome: 'refused', rejection: { code: 'PERSON_UNKNOWN', message: 'Nobody of that name.' } };
      }
    }
    await expect(plantDemo({ ...warmpath, recorder: new Refusing(warmpath.recorder, 0) })).rejects.toThrow(
      'the sample network could not be written, at “clocks at first”: Nobody of that name.',
    );
  });
});
