import { createHash } from 'node:crypto';
import { CheckpointMismatch, GraphWriter, type ChangeBatch } from '#trust-graph';
import type { History } from './history.js';

export class NaiveWriter extends GraphWriter {
  constructor(private readonly history: History) {
    super();
  }

  override async apply(batch: ChangeBatch): Promise<void> {
    const { upTo } = this.history.partition(batch.partition);
    if (batch.from !== upTo) throw new CheckpointMismatch(batch.from, upTo);
    this.history.add(batch);
  }

  override async checkpoint(partition: number): Promise<number> {
    return this.history.partition(partition).upTo;
  }

  override async digest(partition: number): Promise<string> {
    const { records } = this.history.partition(partition);
    return createHash('sha256').update(JSON.stringify(records)).digest('hex');
  }
}
