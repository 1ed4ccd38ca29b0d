import type { Id, WorkspaceId } from '#domain';

/** What an id can name. */
export type NodeKind = 'Person' | 'Organization' | 'Import' | 'Position' | 'Report';

/** Opaque to clients, and bound to its workspace: an id of one workspace names nothing in another. */
export const globalId = (kind: NodeKind, workspace: WorkspaceId, id: Id): string =>
  Buffer.from(`${kind}|${workspace}|${id}`).toString('base64url');

export interface LocalId {
  readonly kind: string;
  readonly workspace: string;
  readonly id: Id;
}

/** Null for what was never one of our ids. */
export const parseGlobalId = (text: string): LocalId | null => {
  const bytes = Buffer.from(text, 'base64url');
  const [kind, workspace, id, ...rest] = bytes.toString('utf8').split('|');
  if (kind === undefined || workspace === undefined || id === undefined || rest.length > 0) return null;
  if (bytes.toString('base64url') !== text) return null; // decoding skips over whatever is no base64
  return UUID.test(id) ? { kind, workspace, id } : null;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
