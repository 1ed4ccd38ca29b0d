/** What of a record the checker looks at, as it lies in the log. */
export interface Recorded {
  readonly offset: number;
  readonly commandId: string;
  readonly answer: unknown;
  readonly recordedAt: string;
  readonly events: readonly {
    readonly type: string;
    readonly subject: string;
    readonly streamversion: number;
    readonly time?: string;
  }[];
}
type Text = {
  readonly kind: string;
  readonly nonce?: string;
  readonly term?: number;
  readonly seq?: number;
} & Omit<Recorded, 'offset'>;

/** The commits that count, by the rule as it is written down and by nothing of the product. */
export const countedIn = (texts: readonly string[]): Recorded[] => {
  const counted: Recorded[] = [];
  let owner: string | undefined;
  let term = -1;
  let done = new Set<number>();
  for (const [offset, text] of texts.entries()) {
    const record = JSON.parse(text) as Text;
    if (record.kind === 'CLAIM' && record.nonce !== owner) {
      owner = record.nonce;
      term = offset;
      done = new Set();
    }
    if (record.kind === 'COMMIT' && record.term === term && record.seq === done.size) {
      done.add(record.seq);
      counted.push({ ...record, offset });
    }
  }
  return counted;
};
