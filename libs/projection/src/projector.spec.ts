import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Commit } from '#event-log';
import { CheckpointMismatch, GraphWriter, type ChangeBatch } from '#trust-graph';
import { RecordingStage } from '../../../test/support/recording-stage.js';
import { Projector } from './projector.js';

const SOON = 5_000;

/** Keeps what it is told, from a checkpoint on, and holds the projector to contiguous batches. */
class Told extends GraphWriter {
  readonly batches: ChangeBatch[] = [];
  fault: Error | null = null;

  constructor(private at = 0) {
    super();
  }

  override async apply(batch: ChangeBatch): Promise<void> {
    if (this.fault) throw this.fault;
    if (batch.from !== this.at) throw new CheckpointMismatch(batch.from, this.at);
    this.batches.push(batch);
    this.at = batch.upTo;
  }

  override async checkpoint(): Promise<number> {
    return this.at;
  }

  override async digest(): Promise<string> {
    return '';
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

  it('stops loudly at an event it does not know, having told all before it, and skips nothing', async () => {
    await adding('A');
    const graph = new Told();
    const { progress } = following(graph);
    await progress.reaches(1, SOON);
    const [commit] = await stage.commits();
    const term = await stage.log.claim(0, 'a newer version');
    const unheard = commit?.events.map((event) => ({ ...event, type: 'Unheard.v1' })) ?? [];
    if (commit) await stage.log.append(0, [{ ...commit, term, seq: 0, events: unheard }]);
    expect(await progress.reaches(3, 300)).toBe(false);
    expect(String(progress.fault)).toContain('Unheard.v1 at offset 3');
    expect(graph.offsets()).toEqual([1]);
  });

  it('stops when the graph stands elsewhere, or fails', async () => {
    await adding('A');
    const graph = new Told();
    graph.fault = new CheckpointMismatch(0, 7);
    const { progress } = following(graph);
    expect(await progress.reaches(1, 300)).toBe(false);
    expect(progress.fault).toBe(graph.fault);
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
