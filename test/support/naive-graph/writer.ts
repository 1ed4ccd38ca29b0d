import { createHash } from 'node:crypto';
import {
  CheckpointMismatch,
  GraphWriter,
  OtherLog,
  type ChangeBatch,
  type Standing,
  type StoppedRecord,
} from '#trust-graph';
import type { History } from './history.js';

export class NaiveWriter extends GraphWriter {
  private readonly logs = new Map<number, string>();
  private readonly stops = new Map<number, StoppedRecord>();

  constructor(private readonly history: History) {
    super();
  }

  override async apply(batch: ChangeBatch): Promise<void> {
    const { upTo } = this.history.partition(batch.partition);
    if (batch.from !== upTo) throw new CheckpointMismatch(batch.from, upTo);
    this.history.add(batch);
    this.stops.delete(batch.partition);
  }

  override async bind(partition: number, log: string): Promise<void> {
    const known = this.logs.get(partition) ?? log;
    if (known !== log) throw new OtherLog(partition);
    this.logs.set(partition, log);
  }

  override async note(partition: number, stopped: StoppedRecord): Promise<void> {
    this.stops.set(partition, stopped);
  }

  override async standings(partitions: number): Promise<readonly Standing[]> {
    return Array.from({ length: partitions }, (_, partition) => ({
      upTo: this.history.partition(partition).upTo,
      log: this.logs.get(partition) ?? null,
      stopped: this.stops.get(partition) ?? null,
    }));
  }

  override async checkpoint(partition: number): Promise<number> {
    return this.history.partition(partition).upTo;
  }

  override async digest(partition: number): Promise<string> {
    const { records } = this.history.partition(partition);
    return createHash('sha256').update(JSON.stringify(records)).digest('hex');
  }
}
