import type { Id, WorkspaceId } from '#domain';

/**
 * What nodes are found by: `generation/workspace/id`. Ids may not hold a slash, so that everything of a workspace, or of
 * a generation, is what begins with its part of the key.
 */
export class Keys {
  constructor(readonly generation: string) {}

  partition(partition: number): string {
    return `${this.generation}/${partition}`;
  }

  workspace(workspace: WorkspaceId): string {
    return `${this.generation}/${workspace}`;
  }

  /** What all keys within the workspace begin with. */
  within(workspace: WorkspaceId): string {
    return `${this.workspace(workspace)}/`;
  }

  of(workspace: WorkspaceId, ...ids: readonly Id[]): string {
    return this.within(workspace) + ids.join('/');
  }
}
