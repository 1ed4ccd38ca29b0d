import { limits } from './limits.js';

export type ImportFileErrorCode =
  | 'FILE_BINARY'
  | 'FILE_COLUMN_MISSING'
  | 'FILE_COLUMN_TWICE'
  | 'FILE_COLUMN_UNKNOWN'
  | 'FILE_EMPTY'
  | 'FILE_HEADER_MISSING'
  | 'FILE_ROW_BROKEN'
  | 'FILE_TOO_MANY_ROWS'
  | 'ZIP_DAMAGED'
  | 'ZIP_ENCRYPTED'
  | 'ZIP_TOO_LARGE'
  | 'ZIP_UNSUPPORTED'
  | 'ZIP_WITHOUT_CONNECTIONS';

/** The file as a whole cannot be read; `message` says what to do about it. */
export class ImportFileError extends Error {
  constructor(
    readonly code: ImportFileErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'ImportFileError';
  }
}

export const tooManyRows = (): ImportFileError =>
  new ImportFileError(
    'FILE_TOO_MANY_ROWS',
    `The file has more than ${limits.rows} rows. Split it, repeat the header in each part, and import them one by one.`,
  );
