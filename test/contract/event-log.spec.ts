import { openSqliteEventLog } from '#event-log-sqlite';
import { eventLogContract } from './event-log.contract.js';
import { temporaryDirectory } from './temporary-directory.js';

eventLogContract('sqlite', async () => {
  const { path: directory, remove } = await temporaryDirectory();
  const log = openSqliteEventLog({ directory });
  const reopen = async () => {
    await log.close();
    return openSqliteEventLog({ directory });
  };
  return { log, reopen, remove };
});
