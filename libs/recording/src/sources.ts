import type { Id } from '#domain';

/** Where time and ids come from: injected, so that tests and replays decide. */
export interface Sources {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  /** Fresh UUIDv7s, each after the one before. */
  readonly newId: () => Id;
}
