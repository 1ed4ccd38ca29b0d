import type { Instant } from '#domain';
import type { Cell } from '../cells/cell.js';
import { RowFault } from '../cells/row-fault.js';
import type { DataRow } from '../csv/data-rows.js';
import type { TableColumns } from '../csv/table-columns.js';
import type { ImportRow, RowWarning, SkippedRow } from '../import-row.js';

/** Notes that a cell was dropped while its row is taken. */
export type Warn = (code: RowWarning['code'], reason: string) => void;

/** What reading one row needs. A column that the file lacks gives a blank cell. */
export interface RowContext {
  readonly line: number;
  readonly cell: (column: string) => Cell;
  readonly now: Instant;
  readonly warn: Warn;
}

/** One kind of file: its header, and how a row becomes typed. `read` throws a RowFault for a row it cannot take. */
export interface RowReader<Row extends ImportRow> {
  readonly columns: TableColumns;
  readonly read: (context: RowContext) => Row;
}

/** The row, then what was dropped from it; or why it was skipped. */
export const readRow = <Row extends ImportRow>(
  { read }: RowReader<Row>,
  { cells, tooManyCells }: DataRow,
  line: number,
  now: Instant,
): readonly (Row | SkippedRow | RowWarning)[] => {
  const warnings: RowWarning[] = [];
  try {
    if (tooManyCells) throw misaligned();
    const row = read({
      line,
      cell: (column) => ({ column, written: cells.get(column) ?? '' }),
      now,
      warn: (code, reason) => void warnings.push({ row: 'warning', line, code, reason }),
    });
    return [row, ...warnings];
  } catch (fault) {
    if (!(fault instanceof RowFault)) throw fault;
    return [{ row: 'skipped', line, code: fault.code, reason: fault.reason }];
  }
};

const misaligned = (): RowFault =>
  new RowFault(
    'ROW_TOO_MANY_CELLS',
    'The row has more cells than the header. Put text that holds a comma in quotes.',
  );
