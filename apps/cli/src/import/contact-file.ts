import { readFile } from 'node:fs/promises';
import { ImportFileError, readImport, type ImportSource } from '#contact-import';
import { CliFault } from '../cli-fault.js';

/** A file to import, read once already: its rows are counted, and it is known to be readable. */
export interface ContactFile {
  readonly source: ImportSource;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly rows: number;
}

/** @throws CliFault there is no such file, or it is not what it should be */
export const readContactFile = async (source: ImportSource, path: string): Promise<ContactFile> => {
  const bytes = await contentOf(path);
  const now = new Date().toISOString().replace(/\.\d+/, '');
  let rows = 0;
  try {
    for await (const { row } of readImport(source, once(bytes), { now })) rows += row === 'warning' ? 0 : 1;
  } catch (fault) {
    throw fault instanceof ImportFileError ? new CliFault(`${path}: ${fault.message}`) : fault;
  }
  return { source, bytes, rows };
};

const contentOf = async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
  try {
    return await readFile(path);
  } catch (fault) {
    throw new CliFault(
      `${path} cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`,
      2,
    );
  }
};

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes;
}
