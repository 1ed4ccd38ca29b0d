import { link, readFile, unlink, writeFile } from 'node:fs/promises';
import { v4 as uuidv4 } from 'uuid';
import { isSystemFault } from './system-fault.js';

const OWNER_ONLY = 0o600;

/**
 * What a file holds, made first where there is none. Of two processes at the same moment one makes it and both use it:
 * a link appears whole, and only once.
 */
export const madeOnce = (
  file: string,
  make: () => string | Promise<string>,
  mode = OWNER_ONLY,
): Promise<string> =>
  readFile(file, 'utf8').catch(async () => {
    const draft = `${file}.${uuidv4()}`;
    await writeFile(draft, await make(), { flag: 'wx', mode });
    await link(draft, file).catch((fault: unknown) => {
      if (!isSystemFault(fault) || fault.code !== 'EEXIST') throw fault;
    });
    await unlink(draft);
    return readFile(file, 'utf8');
  });
