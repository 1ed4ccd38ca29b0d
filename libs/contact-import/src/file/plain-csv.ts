import { ImportFileError } from '../import-file-error.js';
import type { ImportSource } from '../import-row.js';
import { joinBytes, peek } from './peek.js';
import { unzipConnections } from './unzip-connections.js';

/** The CSV itself, out of its ZIP where it came in one. Only LinkedIn hands out ZIPs. */
export async function* plainCsv(
  source: ImportSource,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  const { head, all } = await peek(bytes, 4, joinBytes);
  try {
    if (head.length === 0) throw new ImportFileError('FILE_EMPTY', 'The file is empty.');
    if (!isZip(head)) yield* all;
    else if (source === 'linkedin') yield* unzipConnections(all);
    else throw new ImportFileError('FILE_BINARY', 'This is a ZIP or a workbook. Give the CSV file itself.');
  } finally {
    await all.return();
  }
}

/** "PK" and the number of a local file, or of the end of an archive without any. */
const isZip = ([p, k, three, four]: Uint8Array): boolean =>
  p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6));
