/** A table of results: a caption, the names of its columns, and rows of cells as they are shown. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** One question that a benchmark answers. Each file `<name>.bench.ts` exports one, as `question`. */
export interface Bench {
  /** As it is called on the command line. */
  readonly name: string;
  /** What it lacks on this machine, in words that tell how to get it; nothing where all is there. */
  readonly missing?: string | null;
  /** What is measured, within which boundary, in a sentence or two for the results. */
  readonly title: string;
  /** Makes the data; resolves with tables about it (sizes, build times, memory). */
  prepare(): Promise<readonly Table[]>;
  /** Proves that what is about to be timed answers right; resolves with a line that says how it was checked. */
  parity(): Promise<string>;
  /** One repeat of the measurement: figures by name, in the order in which they are shown. */
  run(): Promise<readonly Figure[]>;
  close?(): Promise<void>;
}

/** Lower is better unless the name says otherwise (`…/s`). */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}
