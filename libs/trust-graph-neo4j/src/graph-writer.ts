import { type ChangeBatch, CheckpointMismatch, GraphWriter } from '#trust-graph';
import type { Database, Run } from './internal/database.js';
import { digestOf } from './internal/digest.js';
import { Draft } from './internal/draft.js';
import { draftRecord } from './internal/draft-record.js';
import type { Keys } from './internal/keys.js';
import { lookAgain } from './internal/look-again.js';
import { writeDraft } from './internal/write-draft.js';

export class Neo4jGraphWriter extends GraphWriter {
  constructor(
    private readonly database: Database,
    private readonly keys: Keys,
  ) {
    super();
  }

  override async apply(batch: ChangeBatch): Promise<void> {
    await this.database.write(async (run, attempt) => {
      const stands = await this.lock(run, batch.partition);
      // What ran again because its acknowledgement was lost has nothing left to do.
      if (attempt > 1 && stands === batch.upTo) return;
      if (stands !== batch.from) throw new CheckpointMismatch(batch.from, stands);
      const draft = new Draft();
      for (const record of batch.records) {
        draftRecord(draft, this.keys, batch.partition, record);
      }
      await Promise.all([
        writeDraft(run, draft),
        lookAgain(run, draft),
        run('MATCH (c:Checkpoint {key: $key}) SET c.offset = $offset', {
          key: this.keys.partition(batch.partition),
          offset: batch.upTo,
        }),
      ]);
    });
  }

  override async checkpoint(partition: number): Promise<number> {
    const [row] = await this.database.ask('MATCH (c:Checkpoint {key: $key}) RETURN c.offset AS offset', {
      key: this.keys.partition(partition),
    });
    return Number(row?.['offset'] ?? 0);
  }

  override digest(partition: number): Promise<string> {
    return digestOf(this.database, this.keys, partition);
  }

  /** Writes to the checkpoint first: whoever comes second waits here, and then sees where the first one left it. */
  private async lock(run: Run, partition: number): Promise<number> {
    const [row] = await run(
      `MERGE (c:Checkpoint {key: $key}) ON CREATE SET c.offset = 0
       SET c.locked = true REMOVE c.locked RETURN c.offset AS offset`,
      { key: this.keys.partition(partition) },
    );
    return Number(row?.['offset'] ?? 0);
  }
}
