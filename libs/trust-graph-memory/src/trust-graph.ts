import type { ProfileTerms, TrustGraph } from '#trust-graph';
import { MemoryBriefs } from './briefs.js';
import { MemoryDirectory } from './directory.js';
import { MemoryGraphWriter } from './graph-writer.js';
import { Workspaces } from './internal/workspaces.js';
import { MemoryIntroductions } from './introductions.js';
import { MemoryMutualContacts } from './mutual-contacts.js';
import { MemoryReachable } from './reachable.js';
import { MemoryTrustBetween } from './trust-between.js';
import { MemoryVouchRisk } from './vouch-risk.js';
import { MemoryWarmPaths } from './warm-paths.js';

/** Hops that one question may look at. */
const DEFAULT_WORK_BUDGET = 20_000_000;

export interface MemoryTrustGraphOptions {
  readonly profileTerms: ProfileTerms;
  readonly workBudget?: number;
}

/** The embedded engine: everything in this process's memory, nothing kept when it ends. */
export const createMemoryTrustGraph = ({
  profileTerms,
  workBudget = DEFAULT_WORK_BUDGET,
}: MemoryTrustGraphOptions): TrustGraph => {
  const workspaces = new Workspaces(profileTerms);
  return {
    writer: new MemoryGraphWriter(workspaces),
    generations: null,
    directory: new MemoryDirectory(workspaces),
    warmPaths: new MemoryWarmPaths(workspaces, workBudget),
    mutualContacts: new MemoryMutualContacts(workspaces),
    reachable: new MemoryReachable(workspaces, workBudget),
    trustBetween: new MemoryTrustBetween(workspaces),
    introductions: new MemoryIntroductions(workspaces),
    vouchRisk: new MemoryVouchRisk(workspaces),
    briefs: new MemoryBriefs(workspaces),
    close: () => Promise.resolve(),
  };
};
