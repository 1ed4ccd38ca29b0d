import type { Viewer } from '#access';
import type { WorkspaceId } from '#domain';
import type { Moment, ProfileTerms } from '#trust-graph';
import { View } from './view.js';
import { WorkspaceGraph } from './workspace-graph.js';

/** The graphs of all workspaces. */
export class Workspaces {
  private readonly graphs = new Map<WorkspaceId, WorkspaceGraph>();

  constructor(private readonly terms: ProfileTerms) {}

  /** The workspace's graph, which begins with the first word of it. */
  graphOf(workspace: WorkspaceId): WorkspaceGraph {
    const known = this.graphs.get(workspace);
    if (known) return known;
    const graph = this.newGraph(workspace);
    this.graphs.set(workspace, graph);
    return graph;
  }

  /** What a viewer may see at a moment; of a workspace that nobody wrote to, nothing. */
  view(viewer: Viewer, moment: Moment, domain?: string): View {
    const graph = this.graphs.get(viewer.workspace) ?? this.newGraph(viewer.workspace);
    return new View(graph, viewer, moment, domain);
  }

  private newGraph(workspace: WorkspaceId): WorkspaceGraph {
    return new WorkspaceGraph(workspace, this.terms);
  }
}
