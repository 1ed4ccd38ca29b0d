import type { Answer, TimedEvent } from '#domain';

/** Attributes of an envelope and of its commit, which are of fixed length. */
const ENVELOPE_BYTES = 1_000;

/**
 * Not less than the bytes that a commit of these events takes in the log: what is sealed grows by a third in base64,
 * and by some thirty bytes for each of its parts, whose own braces and names are longer than that.
 */
export const sizeOf = (events: readonly TimedEvent[], answer: Answer): number =>
  events.reduce(
    (sum, event) => sum + ENVELOPE_BYTES + 2 * Buffer.byteLength(JSON.stringify(event)),
    ENVELOPE_BYTES + Buffer.byteLength(JSON.stringify(answer)),
  );
