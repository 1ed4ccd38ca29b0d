/** Columns of numbers that tables are made of. */
export type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/**
 * The column itself where it reaches to `index`, else a copy with half as much room again. Memory beyond what was
 * written is not resident, so that generous room costs addresses only.
 */
export const reaching = <C extends Column>(column: C, index: number): C => {
  if (index < column.length) return column;
  const Kind = column.constructor as new (length: number) => C;
  const longer = new Kind(Math.max(16, index + 1, Math.ceil(column.length * 1.5)));
  longer.set(column);
  return longer;
};
