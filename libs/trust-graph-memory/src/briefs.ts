import { maySpeakFor, type Viewer } from '#access';
import type { Id } from '#domain';
import { type BriefRecord, Briefs, type Moment } from '#trust-graph';
import { latestBy } from './internal/fact-table.js';
import { promised } from './internal/promised.js';
import type { Workspaces } from './internal/workspaces.js';

export class MemoryBriefs extends Briefs {
  constructor(private readonly workspaces: Workspaces) {
    super();
  }

  override of(viewer: Viewer, seeker: Id, moment: Moment): Promise<BriefRecord | null> {
    return promised(() => {
      if (!maySpeakFor(viewer, seeker)) return null;
      const { graph, lens } = this.workspaces.view(viewer, moment);
      const person = graph.people.numberOf(seeker);
      const proofs = [...graph.proofs.of(person, lens.bound)]
        .filter(({ at }) => at <= lens.asOf)
        .sort((a, b) => b.at - a.at)
        .map(({ change: _, ...proof }) => proof);
      return { sealed: latestBy(graph.briefs.of(person, lens.bound), lens.asOf)?.sealed ?? null, proofs };
    });
  }
}
