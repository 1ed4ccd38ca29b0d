import type { Order } from './recorder.js';

/** What a recorder's door takes at most: the largest command is a chunk of an import's rows. */
export const COMMAND_BYTES = 4 * 1_048_576;
/** A preview may be of a file whole. */
export const PREVIEW_BYTES = 64 * 1_048_576;

/** What a gateway sends to a recorder, as JSON. */
export interface SentOrder extends Order {
  /** In ms from its arrival on: so long somebody waits for the answer. */
  readonly deadline: number;
}

/** What a recorder answers that does not decide for the workspace: who does; null: it does not know. */
export interface Misdirected {
  readonly url: string | null;
}
