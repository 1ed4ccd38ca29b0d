import type { ImportAnswer } from './upload.js';

const MOST = 10;

/** What became of a file's rows, in words. */
export const reportOf = (
  { id, rows, taken, skipped, doubtful, warnings }: ImportAnswer,
  { preview }: { readonly preview?: true },
): string => {
  const summary = `${preview ? 'Would take' : 'Took'} ${taken} of ${rows} rows.`;
  return [
    summary,
    ...section(`Skipped ${skipped.length}:`, skipped.map(inWords)),
    ...section(`Taken without a cell ${warnings.length}:`, warnings.map(inWords)),
    ...section(
      `Doubtful ${doubtful.length}, decide each with the mutation resolveMatch of import ${id}:`,
      doubtful.map(({ row, candidates }) => `row ${row}: might be ${people(candidates.length)} already here`),
    ),
  ].join('\n');
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

const inWords = ({ row, reason }: ImportAnswer['skipped'][number]): string => `row ${row}: ${reason}`;

const people = (count: number): string => (count === 1 ? 'somebody' : `one of ${count} people`);
