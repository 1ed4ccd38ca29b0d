export { openSqliteEventLog } from './event-log.js';
export { openSqliteKeyStore } from './key-store.js';
