/**
 * How a source's header looks. `required` columns must be there; `optional` ones may be missing; `others` says what
 * becomes of columns that are neither: LinkedIn adds some over the years, an operator's misspelt one is a fault.
 * Names are lower case. `preamble`: lines of prose may stand before the header.
 */
export interface TableColumns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly others: 'ignored' | 'refused';
  readonly preamble: boolean;
}
