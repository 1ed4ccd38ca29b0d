import { CliFault } from '../cli-fault.js';
import type { ImportAnswer } from './upload.js';

const MOST = 10;

/** What became of a file's rows, in words. */
export const reportOf = (
  { rows, taken, skipped, doubtful }: ImportAnswer,
  { preview }: { readonly preview?: true },
): string => {
  const summary = `${preview ? 'Would take' : 'Took'} ${taken} of ${rows} rows.`;
  const lines = [
    ...section(
      `Skipped ${skipped.length}:`,
      skipped.map(({ row, reason }) => `row ${row}: ${reason}`),
    ),
    ...section(
      `Doubtful ${doubtful.length}, decide each with the mutation resolveMatch:`,
      doubtful.map(({ row, candidates }) => `row ${row}: might be ${people(candidates.length)} already here`),
    ),
  ];
  if (rows > 0 && taken === 0 && doubtful.length === 0)
    throw new CliFault([...lines, 'No row could be taken.'].join('\n'));
  return [summary, ...lines].join('\n');
};

const section = (title: string, lines: readonly string[]): string[] => {
  if (lines.length === 0) return [];
  const more = lines.length - MOST;
  return [
    title,
    ...lines.slice(0, MOST).map((line) => `  ${line}`),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
};

const people = (count: number): string => (count === 1 ? 'somebody' : `one of ${count} people`);
