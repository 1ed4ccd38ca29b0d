import type { Viewer } from '#access';
import { readImport, type ImportSource, type RowWarning, type SkippedRow } from '#contact-import';
import { ROWS_PER_CHUNK, toInstant, type Id, type ImportReport, type ImportRow } from '#domain';
import type { Position } from '#event-log';
import type { ImportRun } from './import-runs.js';
import { reasonFor } from './skip-reasons.js';

export interface ImportRequest {
  readonly viewer: Viewer;
  readonly id: Id;
  readonly source: ImportSource;
  /** Whose contacts they are; null for the workspace's own history. */
  readonly owner: Id | null;
  readonly share: boolean;
  /** Only says what would become of each row. */
  readonly preview: boolean;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Decides one chunk, for good or as a preview. */
export type TakeChunk = (rows: ImportRow[]) => Promise<{ report: ImportReport; position: Position | null }>;

/** What became of a file, row by row. */
export interface ImportResult {
  readonly rows: number;
  readonly taken: number;
  /** Rows that an earlier import brought already, or that wait for a decision. */
  readonly known: number;
  readonly skipped: { row: number; code: string; reason: string }[];
  readonly doubtful: { row: number; candidates: readonly Id[] }[];
  readonly warnings: { row: number; code: string; reason: string }[];
  readonly position: Position | null;
}

const KNOWN: ReadonlySet<string> = new Set(['ALREADY_IMPORTED', 'STILL_DOUBTFUL', 'YOURSELF']);

/** Streams a file through in chunks, and keeps what is said of each row. */
export const runImport = async (
  { source, bytes }: Pick<ImportRequest, 'source' | 'bytes'>,
  nowSeconds: number,
  take: TakeChunk,
  run: ImportRun,
  rowsPerChunk = ROWS_PER_CHUNK,
): Promise<ImportResult> => {
  const result = { skipped: [], doubtful: [], warnings: [] } as Pick<
    ImportResult,
    'skipped' | 'doubtful' | 'warnings'
  >;
  let position: Position | null = null;
  let known = 0;
  let chunk: ImportRow[] = [];
  const flush = async () => {
    if (chunk.length === 0) return;
    const done = await take(chunk);
    chunk = [];
    position = done.position ?? position;
    run.taken += done.report.taken;
    for (const { line, reason } of done.report.skipped) {
      if (KNOWN.has(reason)) known += 1;
      result.skipped.push({ row: line, code: reason, reason: reasonFor[reason] });
    }
    for (const { line, candidates } of done.report.doubtful) result.doubtful.push({ row: line, candidates });
  };
  for await (const row of readImport(source, bytes, { now: toInstant(nowSeconds) })) {
    if (isWarning(row)) {
      result.warnings.push({ row: row.line, code: row.code, reason: row.reason });
      continue;
    }
    run.rows += 1;
    if (isSkipped(row)) result.skipped.push({ row: row.line, code: row.code, reason: row.reason });
    else if (chunk.push(row) >= rowsPerChunk) await flush();
  }
  await flush();
  result.skipped.sort((a, b) => a.row - b.row);
  return { ...result, rows: run.rows, taken: run.taken, known, position };
};

type Read = ImportRow | SkippedRow | RowWarning;
const isWarning = (row: Read): row is RowWarning => row.row === 'warning';
const isSkipped = (row: Read): row is SkippedRow => row.row === 'skipped';
