import type { Actor, WorkspaceId } from '#domain';

/** Who asks: an actor within one workspace. Nothing outside that workspace exists for them. */
export interface Viewer extends Actor {
  readonly workspace: WorkspaceId;
}
