import {
  type ChangeBatch,
  CheckpointMismatch,
  GraphWriter,
  OtherLog,
  type Standing,
  type StoppedRecord,
} from '#trust-graph';
import type { Database, Run } from './internal/database.js';
import { contentsOf } from './internal/digest.js';
import { Draft } from './internal/draft.js';
import { draftRecord } from './internal/draft-record.js';
import type { Keys } from './internal/keys.js';
import type { Aim } from './internal/live.js';
import { lookAgain } from './internal/look-again.js';
import { writeDraft } from './internal/write-draft.js';

export class Neo4jGraphWriter extends GraphWriter {
  constructor(
    private readonly database: Database,
    private readonly aim: Aim,
  ) {
    super();
  }

  override async apply(batch: ChangeBatch): Promise<void> {
    const { keys } = this.aim;
    try {
      await this.applyTo(keys, batch);
    } catch (fault) {
      if (!(fault instanceof Retired)) throw fault;
      await this.aim.look();
      if (this.aim.keys === keys) throw fault;
      await this.apply(batch);
    }
  }

  private async applyTo(keys: Keys, batch: ChangeBatch): Promise<void> {
    await this.database.write(async (run, attempt) => {
      const stands = await lock(run, keys, batch.partition);
      // What ran again because its acknowledgement was lost has nothing left to do.
      if (attempt > 1 && stands === batch.upTo) return;
      if (stands !== batch.from) throw new CheckpointMismatch(batch.from, stands);
      const draft = new Draft();
      for (const record of batch.records) {
        draftRecord(draft, keys, batch.partition, record);
      }
      await Promise.all([
        writeDraft(run, draft),
        lookAgain(run, draft),
        run('MATCH (c:Checkpoint {key: $key}) SET c.offset = $offset REMOVE c.stopped', {
          key: keys.partition(batch.partition),
          offset: batch.upTo,
        }),
      ]);
    });
  }

  override async bind(partition: number, log: string): Promise<void> {
    const [row] = await this.database.write((run) =>
      run(
        `MERGE (c:Checkpoint {key: $key}) ON CREATE SET c.offset = 0
         SET c.log = coalesce(c.log, $log) RETURN c.log AS log`,
        { key: this.aim.keys.partition(partition), log },
      ),
    );
    if (row?.['log'] !== log) throw new OtherLog(partition);
  }

  override async note(partition: number, stopped: StoppedRecord): Promise<void> {
    await this.database.write((run) =>
      run('MATCH (c:Checkpoint {key: $key}) WHERE c.offset = $offset SET c.stopped = $stopped', {
        key: this.aim.keys.partition(partition),
        offset: stopped.offset,
        stopped: JSON.stringify(stopped),
      }),
    );
  }

  override async standings(partitions: number): Promise<readonly Standing[]> {
    const keys = Array.from({ length: partitions }, (_, partition) => this.aim.keys.partition(partition));
    const rows = (await this.database.ask(
      `UNWIND $keys AS key OPTIONAL MATCH (c:Checkpoint {key: key})
       RETURN coalesce(c.offset, 0) AS upTo, c.log AS log, c.stopped AS stopped`,
      { keys },
    )) as readonly unknown[] as readonly (Omit<Standing, 'stopped'> & { stopped: string | null })[];
    return rows.map(({ stopped, ...row }) => ({
      ...row,
      stopped: stopped === null ? null : (JSON.parse(stopped) as StoppedRecord),
    }));
  }

  override async checkpoint(partition: number): Promise<number> {
    const [row] = await this.database.ask('MATCH (c:Checkpoint {key: $key}) RETURN c.offset AS offset', {
      key: this.aim.keys.partition(partition),
    });
    return Number(row?.['offset'] ?? 0);
  }

  override async digest(partition: number): Promise<string> {
    const { digest } = await contentsOf(this.database, this.aim.keys, partition);
    return digest;
  }
}

/** Writes to the checkpoint first: whoever comes second waits here, and then sees where the first one left it. */
const lock = async (run: Run, keys: Keys, partition: number): Promise<number> => {
  const [row] = await run(
    `MERGE (c:Checkpoint {key: $key}) ON CREATE SET c.offset = 0
     SET c.locked = true REMOVE c.locked RETURN c.offset AS offset, c.retired AS retired`,
    { key: keys.partition(partition) },
  );
  if (row?.['retired'] === true) throw new Retired(keys.generation);
  return Number(row?.['offset'] ?? 0);
};

/** Another generation was made the live one. */
class Retired extends Error {
  constructor(generation: string) {
    super(`the generation ${generation} is kept as it is: nobody fills it`);
    this.name = 'Retired';
  }
}
