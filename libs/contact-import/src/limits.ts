/** Bounds of what a file may hold. Lengths of cells count UTF-16 units, as the domain's schemas do. */
export const limits = {
  /** Blank lines are no rows, and no more in number. */
  rows: 300_000,
  /** Of one row, all its cells together; beyond it a quote was most likely never closed. */
  rowCharacters: 20_000,
  /** The header stands within this many characters from the file's start. */
  headerWithin: 16_384,
  zipBytes: 128 * 1024 * 1024,
  unzippedBytes: 64 * 1024 * 1024,
  zipEntries: 10_000,
  id: 200,
  name: 200,
  email: 254,
  profileUrl: 500,
  organization: 200,
  role: 200,
  industry: 200,
  domain: 100,
  /** Largest weight of one row of evidence. */
  weight: 1_000,
} as const;
