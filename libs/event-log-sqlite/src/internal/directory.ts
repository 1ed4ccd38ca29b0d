import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * The path of a file, made ready so that SQLite finds it there: only its owner may read it or list the directory, and
 * a directory made just now survives a loss of power like the records that will lie in it.
 */
export const preparedFile = (directory: string, name: string): string => {
  const made = mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (made !== undefined) syncUpTo(dirname(made), resolve(directory));
  const path = join(directory, name);
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  return path;
};

const syncUpTo = (last: string, first: string): void => {
  for (let directory = first; ; directory = dirname(directory)) {
    syncDirectory(directory);
    if (directory === last || directory === dirname(directory)) return;
  }
};

const syncDirectory = (directory: string): void => {
  try {
    const descriptor = openSync(directory, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    // Windows opens no directory as a file; its file system journals the names itself.
    if (!['EISDIR', 'EPERM'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
  }
};
