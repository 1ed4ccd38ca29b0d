import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { ImportFileError, tooManyRows } from '../import-file-error.js';
import { joinText, peek } from '../file/peek.js';
import { limits } from '../limits.js';
import { findHeader } from './header.js';
import type { TableColumns } from './table-columns.js';

/** One data row: its cells by lower-case column name, and whether more cells follow than the header has names. */
export interface DataRow {
  readonly cells: ReadonlyMap<string, string>;
  readonly tooManyCells: boolean;
}

/**
 * The rows below the header, as written; blank lines are no rows, missing cells at a row's end are blank.
 *
 * @throws ImportFileError the header is not as `columns` says, or a row never ends
 */
export async function* dataRows(
  text: AsyncIterable<string>,
  columns: TableColumns,
): AsyncGenerator<DataRow, void> {
  const { head, ended, all } = await peek(text, limits.headerWithin, joinText);
  try {
    const start = head.slice(0, limits.headerWithin);
    const header = findHeader(start, ended && start === head, columns);
    let blankLines = 0;
    for await (const cells of records(skipped(all, header.end), header.delimiter)) {
      if (cells.length > 1 || cells[0] !== '') yield named(header.names, cells);
      else if ((blankLines += 1) > limits.rows) throw tooManyRows();
    }
  } finally {
    await all.return();
  }
}

const named = (names: readonly string[], cells: readonly string[]): DataRow => ({
  cells: new Map(names.map((name, index) => [name, cells[index] ?? ''])),
  tooManyCells: cells.slice(names.length).some((cell) => cell.trim() !== ''),
});

async function* skipped(text: AsyncIterable<string>, characters: number): AsyncGenerator<string, void> {
  let left = characters;
  for await (const chunk of text) {
    if (chunk.length > left) yield chunk.slice(left);
    left = Math.max(0, left - chunk.length);
  }
}

async function* records(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<string[], void> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: limits.rowCharacters,
  });
  // Faults of either end arrive through the parser, which is read to its end below.
  pipeline(Readable.from(text), parser, () => undefined);
  try {
    for await (const record of parser) yield record as string[];
  } catch (fault) {
    throw fault instanceof CsvError ? brokenRow(fault) : fault;
  }
}

const brokenRow = (fault: CsvError): ImportFileError => {
  const row = Number(fault['records'] ?? 0) + 1;
  return new ImportFileError(
    'FILE_ROW_BROKEN',
    `Row ${row} never ends: a quotation mark that opens there is not closed, or the row is longer than ${limits.rowCharacters} characters.`,
  );
};
