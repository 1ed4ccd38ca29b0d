/** Primary result codes of SQLite (sqlite.org/rescode.html) that mean something of their own here. */
export const BUSY = 5;
export const CORRUPT = 11;
export const FULL = 13;
export const NOT_A_DATABASE = 26;

/** The primary result code of an error that came from SQLite; null for any other error. */
export const sqliteCode = (error: unknown): number | null =>
  typeof error === 'object' && error !== null && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : null;
