import { Admission, type Commit, encodeRecord, OwnershipLost, type Position } from '#event-log';

/** Kept below 1 MB, the size that brokers take unless told otherwise. */
const BATCH_BYTES = 900_000;
/** What Kafka puts around each record, at most. */
const FRAME_BYTES = 40;

/** One call of `append` that waits for its turn. */
export interface Call {
  readonly commits: readonly Commit[];
  readonly texts: readonly string[];
  readonly resolve: (positions: Position[]) => void;
  readonly reject: (fault: unknown) => void;
}
export interface Refused {
  readonly call: Call;
  readonly why: OwnershipLost;
}

/** Size in the log, in bytes: not less than it will be. */
export const bytesOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text) + FRAME_BYTES, 0);

/** How many of the calls fit in one batch together: one at least, since a call is never split. */
export const fitting = (calls: readonly Call[]): number => {
  let sum = 0;
  const tooMany = calls.findIndex(({ texts }, index) => (sum += bytesOf(texts)) > BATCH_BYTES && index > 0);
  return tooMany === -1 ? calls.length : tooMany;
};

export const callOf = (
  commits: readonly Commit[],
  resolve: (positions: Position[]) => void,
  reject: (fault: unknown) => void,
): Call => ({ commits, texts: commits.map(encodeRecord), resolve, reject });

/**
 * Which calls will count if nobody else writes, each on top of those taken before it, and the admission after them.
 * A refused one is not written, so nothing of it counts.
 */
export const staged = (
  admission: Admission,
  calls: readonly Call[],
): { readonly taken: readonly Call[]; readonly refused: readonly Refused[]; readonly after: Admission } => {
  const taken: Call[] = [];
  const refused: Refused[] = [];
  let after = admission.copy();
  for (const call of calls) {
    const attempt = after.copy();
    const lost = call.commits.find((commit) => attempt.admit(attempt.state.next, commit) !== 'COUNTS');
    if (lost) {
      refused.push({ call, why: new OwnershipLost(admission.partition, lost.term) });
    } else {
      taken.push(call);
      after = attempt;
    }
  }
  return { taken, refused, after };
};
