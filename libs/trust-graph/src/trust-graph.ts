import type { Id, WorkspaceId } from '#domain';
import type { Briefs } from './briefs.js';
import type { Directory } from './directory.js';
import type { Generations } from './generations.js';
import type { GraphWriter } from './graph-writer.js';
import type { Introductions } from './introductions.js';
import type { MutualContacts } from './mutual-contacts.js';
import type { Reachable } from './reachable.js';
import type { TrustBetween } from './trust-between.js';
import type { VouchRisk } from './vouch-risk.js';
import type { WarmPaths } from './warm-paths.js';

/** A graph engine, opened: its writing side and one port per question. */
export interface TrustGraph {
  /** Of the live generation, where there are several: calls that follow each other may reach different ones. */
  readonly writer: GraphWriter;
  /** Null: the graph is gone with its process, and made anew with the next. */
  readonly generations: Generations | null;
  readonly directory: Directory;
  readonly warmPaths: WarmPaths;
  readonly mutualContacts: MutualContacts;
  readonly reachable: Reachable;
  readonly trustBetween: TrustBetween;
  readonly introductions: Introductions;
  readonly vouchRisk: VouchRisk;
  readonly briefs: Briefs;
  close(): Promise<void>;
}

/**
 * What an engine may know of a sealed profile to find people by: handed in by whoever may open it, so that the engine
 * itself never does. Null once the person is forgotten.
 */
export type ProfileTerms = (
  workspace: WorkspaceId,
  person: Id,
  sealed: string,
) => {
  /** Folded words of the name. */
  readonly words: readonly string[];
  readonly externalIds: readonly string[];
  readonly emails: readonly string[];
  readonly profileUrls: readonly string[];
} | null;
