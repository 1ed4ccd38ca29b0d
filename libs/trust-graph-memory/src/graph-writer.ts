import {
  type ChangeBatch,
  CheckpointMismatch,
  GraphWriter,
  OtherLog,
  type Standing,
  type StoppedRecord,
} from '#trust-graph';
import { applyRecord } from './internal/apply-change.js';
import { digestOf } from './internal/digest.js';
import type { WorkspaceGraph } from './internal/workspace-graph.js';
import type { Workspaces } from './internal/workspaces.js';
import { promised } from './internal/promised.js';

/** What is held of a partition: how far it was applied, of which log, and the workspaces that lie in it. */
interface Partition {
  upTo: number;
  log: string | null;
  stopped: StoppedRecord | null;
  readonly graphs: Set<WorkspaceGraph>;
}

export class MemoryGraphWriter extends GraphWriter {
  private readonly partitions = new Map<number, Partition>();

  constructor(private readonly workspaces: Workspaces) {
    super();
  }

  override apply(batch: ChangeBatch): Promise<void> {
    return promised(() => {
      const partition = this.partition(batch.partition);
      if (partition.upTo !== batch.from) throw new CheckpointMismatch(batch.from, partition.upTo);
      for (const record of batch.records) {
        const graph = this.workspaces.graphOf(record.workspace);
        partition.graphs.add(graph);
        applyRecord(graph, record);
      }
      partition.upTo = batch.upTo;
      partition.stopped = null;
    });
  }

  override bind(number: number, log: string): Promise<void> {
    return promised(() => {
      const partition = this.partition(number);
      partition.log ??= log;
      if (partition.log !== log) throw new OtherLog(number);
    });
  }

  override note(partition: number, stopped: StoppedRecord): Promise<void> {
    return promised(() => {
      this.partition(partition).stopped = stopped;
    });
  }

  override standings(partitions: number): Promise<readonly Standing[]> {
    return promised(() =>
      Array.from({ length: partitions }, (_, number) => {
        const { upTo, log, stopped } = this.partition(number);
        return { upTo, log, stopped };
      }),
    );
  }

  override checkpoint(partition: number): Promise<number> {
    return Promise.resolve(this.partition(partition).upTo);
  }

  override digest(partition: number): Promise<string> {
    return promised(() => digestOf(this.partition(partition).graphs));
  }

  private partition(number: number): Partition {
    const known = this.partitions.get(number);
    if (known) return known;
    const partition: Partition = { upTo: 0, log: null, stopped: null, graphs: new Set() };
    this.partitions.set(number, partition);
    return partition;
  }
}
