import type { Id } from '#domain';

/** A vouch that may be given: of whom, for whom, with whom. */
export interface ProposedVouch {
  readonly connector: Id;
  readonly seeker: Id;
  readonly contact: Id;
  readonly domain: string | null;
  /** The introduction that asks for it; null: it comes by itself. */
  readonly introduction: Id | null;
}
