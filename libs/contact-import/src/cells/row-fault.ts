import type { SkipCode } from '../import-row.js';

/** Why the row being read cannot be taken: thrown by whatever reads a cell, caught once per row. */
export class RowFault extends Error {
  constructor(
    readonly code: SkipCode,
    readonly reason: string,
  ) {
    super(reason);
    this.name = 'RowFault';
  }
}
