import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Commit, StoredEvent } from '#event-log';
import {
  CheckpointMismatch,
  GraphUnavailable,
  GraphWriter,
  type ChangeBatch,
  type Standing,
  type StoppedRecord,
} from '#trust-graph';
import { RecordingStage } from '../../../test/support/recording-stage.js';
import { until } from '../../../test/support/until.js';
import type { Progress } from './progress.js';
import { Projector } from './projector.js';

const SOON = 5_000;

/** Keeps what it is told, from a checkpoint on, and holds the projector to contiguous batches. */
class Told extends GraphWriter {
  readonly batches: ChangeBatch[] = [];
  readonly logs: string[] = [];
  readonly notes: StoppedRecord[] = [];
  fault: Error | null = null;
  /** The offset of a record that it does not take. */
  refuses: number | null = null;

  constructor(private at = 0) {
    super();
  }

  override async apply(batch: ChangeBatch): Promise<void> {
    if (this.fault) throw this.fault;
    await setImmediate(); // where several meet
    if (batch.from !== this.at) throw new CheckpointMismatch(batch.from, this.at);
    if (batch.records.some(({ offset }) => offset === this.refuses)) throw new Error('refused');
    this.batches.push(batch);
    this.at = batch.upTo;
  }

  override async checkpoint(): Promise<number> {
    return this.at;
  }

  override async bind(_: number, log: string): Promise<void> {
    this.logs.push(log);
  }

  override async note(_: number, stopped: StoppedRecord): Promise<void> {
    this.notes.push(stopped);
  }

  override async standings(): Promise<readonly Standing[]> {
    return [{ upTo: this.at, log: this.logs.at(-1) ?? null, stopped: this.notes.at(-1) ?? null }];
  }

  override async digest(): Promise<string> {
    return '';
  }

  /** As from a backup that was made at the beginning. */
  putBack(): void {
    this.batches.length = 0;
    this.at = 0;
  }

  offsets(): number[] {
    return this.batches.flatMap(({ records }) => records.map(({ offset }) => offset));
  }
}

let stage: RecordingStage;
let projectors: Projector[] = [];
beforeEach(async () => {
  stage = await RecordingStage.open();
  projectors = [];
});
afterEach(async () => {
  for (const projector of projectors) await projector.close();
  await stage.close();
});

/** Recorders have no use for it, and projection can't make anything of it. */
const unreadable = { type: 'VisibilitySet.v1', data: { side: 'nobody', with: 'all', level: 'ENDS' } };
/** A commit with such an event, behind a claim of whoever wrote it. */
const plantUnprojectable = async (changed: Partial<StoredEvent>): Promise<void> => {
  const [commit] = await stage.commits();
  if (!commit) throw new Error('there is a commit to copy');
  const term = await stage.log.claim(0, 'a newer version');
  const events = commit.events.map((event) => ({ ...event, ...changed }));
  await stage.log.append(0, [{ ...commit, term, seq: 0, events }]);
};
/** The recorder learns that somebody else has written, and claims again with the next command. */
const takeBack = () => add('void');

const following = (graph: GraphWriter): Projector => {
  const projector = new Projector(stage.log, graph, 0);
  projectors.push(projector);
  projector.start();
  return projector;
};
const add = (name: string) => stage.recorder.submit(stage.order('AddOrganization', { name }));
/** Offset 0 is the recorder's claim. */
const adding = async (...names: string[]) => {
  for (const name of names) await add(name);
};

describe('the projector', () => {
  it('tells the graph of every commit, and of no claim, in contiguous batches', async () => {
    await adding('A', 'B');
    await stage.restart();
    await adding('C');
    const graph = new Told();
    const { progress } = following(graph);
    expect(await progress.reaches(4, SOON)).toBe(true);
    expect(graph.offsets()).toEqual([1, 2, 4]);
    expect(graph.batches.map(({ from, upTo }) => [from, upTo])).toEqual([[0, 5]]);
    expect(progress.upTo).toBe(5);
  });

  it('sees a new commit at once, and again after the graph stood still', async () => {
    const graph = new Told();
    const { progress } = following(graph);
    for (const [n, name] of ['A', 'B', 'C'].entries()) {
      const outcome = await add(name);
      expect(outcome).toMatchObject({ position: { offset: n + 1 } });
      expect(await progress.reaches(n + 1, SOON)).toBe(true);
    }
    expect(graph.offsets()).toEqual([1, 2, 3]);
  });

  it('goes on from the graph’s checkpoint, within a batch', async () => {
    await adding('A', 'B', 'C');
    const graph = new Told(3);
    const { progress } = following(graph);
    expect(await progress.reaches(3, SOON)).toBe(true);
    expect(graph.offsets()).toEqual([3]);
    expect(graph.batches[0]).toMatchObject({ partition: 0, from: 3, upTo: 4 });
  });

  it('applies nothing of a superseded writer', async () => {
    await adding('A');
    const [commit] = await stage.commits();
    await stage.log.claim(0, 'another');
    await expect(stage.log.append(0, [{ ...(commit as Commit), seq: 1 }])).rejects.toThrow();
    await add('B');
    await adding('B');
    const graph = new Told();
    const { progress } = following(graph);
    await progress.reaches((await stage.log.end(0)) - 1, SOON);
    expect(graph.offsets()).toEqual((await stage.commits()).map(({ offset }) => offset));
  });

  describe('before a record that can’t be projected', () => {
    let graph: Told;
    let progress: Progress;
    beforeEach(async () => {
      await adding('A');
      graph = new Told();
      await plantUnprojectable(unreadable); // at offset 3, behind the claim of whoever wrote it
      ({ progress } = following(graph));
      await until(() => progress.stopped !== null, SOON);
    });

    it('stops loudly, having told all before it, and skips nothing', async () => {
      await takeBack();
      await adding('B');
      expect(await progress.reaches(3, 300)).toBe(false);
      expect(progress.stopped).toMatchObject({ offset: 3, workspace: 'mine' });
      expect(graph.notes).toEqual([progress.stopped]);
      expect(progress.stopped?.why).toContain('VisibilitySet.v1');
      expect(graph.offsets()).toEqual([1]);
      expect(progress.upTo).toBe(3);
    });

    it('goes on without it once it is skipped, and so does every later reader', async () => {
      await takeBack();
      await stage.recorder.submit(stage.order('SkipRecord', { position: '0:3', reason: 'of tests' }));
      await adding('B');
      const end = await stage.log.end(0);
      const rebuilt = new Told();
      for (const [told, { progress: reached }] of [
        [graph, { progress }],
        [rebuilt, following(rebuilt)],
      ] as const) {
        expect(await reached.reaches(end - 1, SOON)).toBe(true);
        expect(reached.stopped).toBeNull();
        expect(reached.fault).toBeUndefined();
        const all = (await stage.commits()).map(({ offset }) => offset);
        expect(told.offsets()).toEqual(all.filter((offset) => offset !== 3));
      }
      expect(rebuilt.notes).toEqual([]);
    });

    it.each([
      { position: '0:1', reason: 'another place' },
      { position: '1:3', reason: 'another partition' },
    ])('is not led past it by a skip of $reason', async (skip) => {
      await takeBack();
      await stage.recorder.submit(stage.order('SkipRecord', skip));
      expect(await progress.reaches(3, 800)).toBe(false);
    });

    it('is not led past it by another workspace’s operator', async () => {
      await takeBack();
      const skip = stage.order('SkipRecord', { position: '0:3', reason: 'not theirs to say' });
      await stage.recorder.submit({ ...skip, workspace: 'other' });
      expect(await progress.reaches(3, 800)).toBe(false);
    });

    it('goes on when another projector, which knew it, got past it', async () => {
      await graph.apply({ partition: 0, from: 3, upTo: 4, records: [] });
      await takeBack();
      await adding('B');
      const end = await stage.log.end(0);
      expect(await progress.reaches(end - 1, SOON)).toBe(true);
    });
  });

  it('stops before an event of a newer version', async () => {
    await adding('A');
    await plantUnprojectable({ type: 'Unheard.v1' });
    const graph = new Told();
    const { progress } = following(graph);
    await until(() => progress.stopped !== null, SOON);
    expect(String(progress.fault)).toContain('Unheard.v1 at offset 3');
    expect(graph.offsets()).toEqual([1]);
  });

  it('finds the one record that the graph refuses, and tries it again when an operator says so', async () => {
    await adding('A', 'B', 'C', 'D');
    const graph = new Told();
    graph.refuses = 3;
    const { progress } = following(graph);
    await until(() => progress.stopped !== null, SOON);
    expect(graph.offsets()).toEqual([1, 2]);
    expect(progress.stopped).toMatchObject({ offset: 3, why: expect.stringContaining('refused') });
    graph.refuses = null;
    await stage.recorder.submit(stage.order('RetryRecord', { position: '0:3' }));
    expect(await progress.reaches(5, SOON)).toBe(true);
    expect(graph.offsets()).toEqual([1, 2, 3, 4, 5]);
  });

  it('waits for a graph that is gone, says so meanwhile, and goes on alone', async () => {
    await adding('A');
    const graph = new Told();
    graph.fault = new GraphUnavailable();
    const told: (string | undefined)[] = [];
    const projector = new Projector(stage.log, graph, 0, ({ fault }) => {
      told.push(fault instanceof Error ? fault.name : undefined);
    });
    projectors.push(projector);
    projector.start();
    expect(await projector.progress.reaches(1, 1_200)).toBe(false);
    expect(projector.progress.fault).toBe(graph.fault);
    graph.fault = null;
    expect(await projector.progress.reaches(1, SOON)).toBe(true);
    expect(told).toEqual(['GraphUnavailable', undefined]);
    expect(graph.offsets()).toEqual([1]);
  });

  it('shares a partition with another one: nothing is told twice, and nothing is left out', async () => {
    const graph = new Told();
    const both = [following(graph), following(graph)];
    for (let n = 0; n < 40; n++) await add(`of ${n}`);
    for (const { progress } of both) expect(await progress.reaches(40, SOON)).toBe(true);
    expect(graph.offsets()).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
  });

  it('stops where a graph says that it stands elsewhere and does not', async () => {
    await adding('A');
    const graph = new Told();
    graph.fault = new CheckpointMismatch(0, 7);
    const { progress } = following(graph);
    expect(await progress.reaches(1, 300)).toBe(false);
    expect(progress.fault).toBe(graph.fault);
  });

  it('begins anew where the graph was put back', async () => {
    await adding('A', 'B');
    const graph = new Told();
    const { progress } = following(graph);
    await progress.reaches(2, SOON);
    graph.putBack();
    await add('C');
    expect(await progress.reaches(3, SOON)).toBe(true);
    expect(graph.offsets()).toEqual([1, 2, 3]);
  });

  it('ends while it waits for more, and tells nothing after', async () => {
    const graph = new Told();
    const projector = following(graph);
    await adding('A');
    await projector.progress.reaches(1, SOON);
    await projector.close();
    await adding('B');
    expect(graph.offsets()).toEqual([1]);
  });
});
