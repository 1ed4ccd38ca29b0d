/** Where the CLI speaks: answers to `out`, so that they can be piped on; everything about the way there to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Where a progress bar may be drawn; null: nobody is watching. */
  readonly bar: NodeJS.WriteStream | null;
}
