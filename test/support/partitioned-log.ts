import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { EventLog, type Commit, type LogRecord, type Position, type ReadOptions } from '#event-log';
import { openSqliteEventLog } from '#event-log-sqlite';

/** A log of several partitions, each in a file of its own. */
export class PartitionedLog extends EventLog {
  private readonly logs: readonly EventLog[];

  constructor(
    directory: string,
    override readonly partitionCount: number,
  ) {
    super();
    this.logs = Array.from({ length: partitionCount }, (_, partition) => {
      const folder = join(directory, String(partition));
      mkdirSync(folder, { recursive: true });
      return openSqliteEventLog({ directory: folder });
    });
  }

  override async claim(partition: number, owner: string, url?: string): Promise<number> {
    return this.of(partition).claim(0, owner, url);
  }

  override async append(partition: number, commits: readonly Commit[]): Promise<Position[]> {
    const positions = await this.of(partition).append(0, commits);
    return positions.map(({ offset }) => ({ partition, offset }));
  }

  override read(partition: number, from: number, options?: ReadOptions): AsyncIterable<LogRecord> {
    return this.of(partition).read(0, from, options);
  }

  override async end(partition: number): Promise<number> {
    return this.of(partition).end(0);
  }

  override async close(): Promise<void> {
    await Promise.all(this.logs.map((log) => log.close()));
  }

  private of(partition: number): EventLog {
    const log = this.logs[partition];
    if (!log) throw new RangeError(`there is no partition ${partition}`);
    return log;
  }
}
