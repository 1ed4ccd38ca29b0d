import type { WorkspaceId } from '#domain';
import type { ChangeBatch, GraphChange, RecordedChanges, TrustGraph } from '#trust-graph';
import { day } from './graph-changes.js';

export * from './graph-changes.js';
export * from './introduction-changes.js';

/** Where a history is cut into batches: after which records, counted from 1. */
export type Cuts = readonly number[];

/**
 * The log of one partition as a graph engine gets to know it, written down record by record:
 *
 *     await new GraphHistory()
 *       .record(day(0), workspace(), member(ann), member(bob))
 *       .record(day(3), tie(ann, bob, { kind: 'COLLEAGUE' }))
 *       .writeTo(graph);
 */
export class GraphHistory {
  private readonly written: RecordedChanges[] = [];
  private inWorkspace: WorkspaceId = 'mine';
  private end = 0;

  constructor(private readonly partition = 0) {}

  /** What is recorded from here on is recorded in that workspace; the first one is `mine`. */
  in(workspace: WorkspaceId): this {
    this.inWorkspace = workspace;
    return this;
  }

  /** One log record. Records of a partition are never older than the ones before them. */
  record(recordedAt: number, ...changes: readonly GraphChange[]): this {
    const { inWorkspace: workspace, end: offset } = this;
    this.written.push({ workspace, offset, recordedAt, changes });
    this.end += 1;
    return this;
  }

  /** A record on day 0, where nothing depends on when it was recorded. */
  say(...changes: readonly GraphChange[]): this {
    return this.record(day(0), ...changes);
  }

  /** Records of the log that change nothing in the graph: their offsets pass. */
  pass(records: number): this {
    this.end += records;
    return this;
  }

  get records(): readonly RecordedChanges[] {
    return this.written;
  }

  get upTo(): number {
    return this.end;
  }

  /** The history in consecutive batches: one, unless it is cut. */
  batches(cuts: Cuts = []): readonly ChangeBatch[] {
    const { partition, written, end } = this;
    const offsetOf = (record: number) => (record === 0 ? 0 : (written[record]?.offset ?? end));
    const starts = [0, ...cuts];
    return starts.map((first, i) => {
      const next = starts[i + 1] ?? written.length;
      return { partition, from: offsetOf(first), upTo: offsetOf(next), records: written.slice(first, next) };
    });
  }

  async writeTo(graph: TrustGraph, cuts: Cuts = []): Promise<TrustGraph> {
    for (const batch of this.batches(cuts)) await graph.writer.apply(batch);
    return graph;
  }
}
