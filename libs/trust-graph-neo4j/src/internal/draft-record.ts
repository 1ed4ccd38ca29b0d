import type { Id } from '#domain';
import type { RecordedChanges } from '#trust-graph';
import type { Draft } from './draft.js';
import { placeOf, type Recorded } from './fact.js';
import { DraftChange } from './draft-change.js';
import type { Keys } from './keys.js';

/** Takes up all changes of a record. */
export const draftRecord = (
  draft: Draft,
  keys: Keys,
  partition: number,
  { workspace, offset, recordedAt, changes }: RecordedChanges,
): void => {
  const imports = changes.flatMap((change): Id[] => (change.change === 'import' ? [change.import] : []));
  const belongs = imports.length > 0 ? { imports } : {};
  draft.begin([]);
  for (const id of imports) draft.node('Import', keys.of(workspace, id));
  draft.node('Workspace', keys.workspace(workspace), { partition: keys.partition(partition), id: workspace });
  draft.begin(imports.map((id) => keys.of(workspace, id)));
  const into = new DraftChange(draft, keys, workspace);
  for (const [i, change] of changes.entries()) {
    const recorded: Recorded = { place: placeOf(offset, i), offset, recordedAt, ...belongs };
    into.add({ ...change, ...recorded });
  }
};
