export { ImportFileError, type ImportFileErrorCode } from './import-file-error.js';
export * from './import-row.js';
export { readImport, type ReadImportOptions } from './read-import.js';
export { limits } from './limits.js';
