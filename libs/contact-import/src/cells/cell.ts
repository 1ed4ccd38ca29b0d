/** One cell as written, with the name of its column for what is said about it. */
export interface Cell {
  readonly column: string;
  readonly written: string;
}
