import type { AdmittedCommit } from '#event-log';
import type { RecordedChanges } from '#trust-graph';
import { project } from './project.js';

/** What can be applied together from an offset on. */
export interface Slice {
  readonly upTo: number;
  readonly records: readonly RecordedChanges[];
  /** The commit of the first record; null where there is none. */
  readonly first: AdmittedCommit | null;
  /** The commit at the very beginning that can't be projected: then there is nothing to apply. */
  readonly failed: Failed | null;
}
export interface Failed {
  readonly commit: AdmittedCommit;
  readonly fault: unknown;
}

/** As the most changes of a slice: it has one commit then, which a graph takes or refuses. */
export const ONE_COMMIT = 0;

/**
 * Of the commits between two offsets as many as go together: they end before one that can't be projected, and where
 * they have that many changes.
 */
export const sliceOf = (
  commits: readonly AdmittedCommit[],
  from: number,
  upTo: number,
  mostChanges: number,
): Slice => {
  const records: RecordedChanges[] = [];
  let first: AdmittedCommit | null = null;
  let changes = 0;
  for (const commit of commits) {
    if (commit.offset < from) continue;
    if (commit.offset >= upTo) break;
    if (first && changes >= mostChanges) return { upTo: commit.offset, records, first, failed: null };
    const projected = projectedOrFailed(commit);
    if ('fault' in projected) {
      const failed = first ? null : projected;
      return { upTo: commit.offset, records, first, failed };
    }
    records.push(projected);
    changes += projected.changes.length;
    first ??= commit;
  }
  return { upTo, records, first, failed: null };
};

const projectedOrFailed = (commit: AdmittedCommit): RecordedChanges | Failed => {
  try {
    return project(commit);
  } catch (fault) {
    return { commit, fault };
  }
};
