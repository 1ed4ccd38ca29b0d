import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteEventLog } from '#event-log-sqlite';
import { appendBench, type AppendPeers, CALLERS, RAW_BYTES } from './appends/append-bench.js';
import { GroupedSyncs } from './appends/grouped-syncs.js';

const open = async (): Promise<AppendPeers> => {
  // Beside the sources: the temporary directory of many machines is no disk.
  mkdirSync('data', { recursive: true });
  const directory = mkdtempSync(join('data', 'bench-appends-'));
  const log = openSqliteEventLog({ directory });
  const raw = new GroupedSyncs(join(directory, 'raw'), CALLERS * RAW_BYTES);
  return {
    log,
    raw: async (least) => {
      const { count, milliseconds } = raw.during(least);
      return { appends: count * CALLERS, milliseconds };
    },
    close: async () => {
      raw.close();
      await log.close();
      rmSync(directory, { recursive: true });
    },
  };
};

export const question = appendBench({
  name: 'appends',
  title:
    'Durable appends to the SQLite log, in process: a caller is answered once its commit, of one event, survives a loss ' +
    'of power. Beside it what the same disk does at best: one write for all callers and one fdatasync, over and over.',
  open,
});
