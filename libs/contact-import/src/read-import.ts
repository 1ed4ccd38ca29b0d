import type { Instant } from '#domain';
import { dataRows } from './csv/data-rows.js';
import { plainCsv } from './file/plain-csv.js';
import { decodeText } from './file/decode-text.js';
import { tooManyRows } from './import-file-error.js';
import type { ImportSource, RowOf, RowWarning, SkippedRow } from './import-row.js';
import { limits } from './limits.js';
import { readRow } from './rows/row-reader.js';
import { rowReaders } from './rows/row-readers.js';

export interface ReadImportOptions {
  /** When the file is read: a date after it is refused. */
  readonly now: Instant;
}

/**
 * Reads a file as it streams in: each data row comes out typed, or skipped with a reason, in the file's order. A row that
 * was taken without one of its cells is followed by a warning.
 *
 * @param source what the file is; `linkedin` also takes a ZIP that holds Connections.csv
 * @throws ImportFileError the file as a whole cannot be read; rows given out before it were good
 */
export async function* readImport<Source extends ImportSource>(
  source: Source,
  bytes: AsyncIterable<Uint8Array>,
  options: ReadImportOptions,
): AsyncGenerator<RowOf[Source] | SkippedRow | RowWarning, void> {
  const reader = rowReaders[source];
  let line = 0;
  for await (const row of dataRows(decodeText(plainCsv(source, bytes)), reader.columns)) {
    line += 1;
    if (line > limits.rows) throw tooManyRows();
    yield* readRow(reader, row, line, options.now);
  }
}
