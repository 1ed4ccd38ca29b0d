import type { Id } from '#domain';
import type { NewKey } from '#personal-data';

/** Where time, ids and keys come from: injected, so that tests and replays decide. */
export interface Sources {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  /** Fresh UUIDv7s, each after the one before. */
  readonly newId: () => Id;
  /** Keys are made by chance unless this is given. Ids of what commands make are told by keys. */
  readonly newKey?: NewKey;
}
