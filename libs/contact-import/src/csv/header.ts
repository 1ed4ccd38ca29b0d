import { ImportFileError } from '../import-file-error.js';
import type { TableColumns } from './table-columns.js';

export type Delimiter = ',' | ';' | '\t';

/** The header line: its column names in lower case, their delimiter, and where in the text it begins and ends. */
export interface Header {
  readonly names: readonly string[];
  readonly delimiter: Delimiter;
  readonly end: number;
}

/**
 * Finds the header in the start of a file: the first line that is not blank, or, after a preamble, the first one with
 * the required columns.
 *
 * @param complete whether `text` is all there is; else its last line may be cut off and is no candidate
 * @throws ImportFileError FILE_HEADER_MISSING, FILE_COLUMN_MISSING, FILE_COLUMN_UNKNOWN, FILE_COLUMN_TWICE
 */
export const findHeader = (text: string, complete: boolean, columns: TableColumns): Header => {
  for (const header of candidates(text, complete)) {
    const found = columns.required.filter((name) => header.names.includes(name)).length;
    if (found === columns.required.length) return checked(header, columns);
    if (found > 0 && !columns.preamble) throw missing(header, columns);
    if (!columns.preamble) break;
  }
  throw new ImportFileError('FILE_HEADER_MISSING', headerMissing(columns));
};

function* candidates(text: string, complete: boolean): Generator<Header, void> {
  for (const { 0: line, 1: content = '', index } of text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    const end = index + line.length;
    if (line === content && !complete) return;
    if (content.trim() !== '') yield { ...split(content), end };
  }
}

/** By whichever delimiter makes the most cells. Column names hold none, so quotes need no parsing here. */
const split = (line: string): Pick<Header, 'names' | 'delimiter'> => {
  const [best] = ([',', ';', '\t'] as const)
    .map((delimiter) => ({ delimiter, names: line.split(delimiter).map(columnName) }))
    .sort((one, other) => other.names.length - one.names.length);
  return best ?? { delimiter: ',', names: [] };
};

const columnName = (cell: string): string =>
  cell
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()
    .toLowerCase();

const checked = (header: Header, { required, optional, others }: TableColumns): Header => {
  const known = new Set([...required, ...optional]);
  const unknown = header.names.filter((name) => name !== '' && !known.has(name));
  if (others === 'refused' && unknown.length > 0) {
    throw new ImportFileError(
      'FILE_COLUMN_UNKNOWN',
      `The header has columns that mean nothing here: ${listed(unknown)}. Known ones are ${listed([...known])}.`,
    );
  }
  const twice = [...known].filter((name) => header.names.indexOf(name) !== header.names.lastIndexOf(name));
  if (twice.length > 0) {
    throw new ImportFileError('FILE_COLUMN_TWICE', `The header names ${listed(twice)} more than once.`);
  }
  return header;
};

const missing = (header: Header, { required }: TableColumns): ImportFileError => {
  const absent = required.filter((name) => !header.names.includes(name));
  return new ImportFileError('FILE_COLUMN_MISSING', `The header lacks ${listed(absent)}.`);
};

const headerMissing = ({ required, optional, preamble }: TableColumns): string =>
  preamble
    ? 'No line like "First Name,Last Name,URL,Email Address,Company,Position,Connected On" was found. LinkedIn writes it ' +
      'in the language of your account: switch LinkedIn to English and export again, or translate that line.'
    : `The first line must name the columns: ${[...required, ...optional].join(',')}.`;

/** Names of an operator's columns, short enough to read. */
const listed = (names: readonly string[]): string =>
  names
    .slice(0, 10)
    .map((name) => `"${name.replace(/[^\p{L}\p{N}\p{P} ]/gu, '').slice(0, 40)}"`)
    .join(', ');
