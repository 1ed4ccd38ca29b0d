import { openSqliteKeyStore } from '#event-log-sqlite';
import { keyStoreContract } from './key-store.contract.js';
import { temporaryDirectory } from './temporary-directory.js';

keyStoreContract('sqlite', async () => {
  const { path: directory, remove } = await temporaryDirectory();
  const keys = openSqliteKeyStore({ directory });
  const reopen = async () => {
    await keys.close();
    return openSqliteKeyStore({ directory });
  };
  return { keys, reopen, remove };
});
