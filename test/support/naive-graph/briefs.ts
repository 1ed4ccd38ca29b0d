import type { Viewer } from '#access';
import type { Id } from '#domain';
import { Briefs, type BriefRecord, type Moment } from '#trust-graph';
import type { History } from './history.js';

export class NaiveBriefs extends Briefs {
  constructor(private readonly history: History) {
    super();
  }

  override async of(viewer: Viewer, seeker: Id, moment: Moment): Promise<BriefRecord | null> {
    if (!viewer.operator && viewer.person !== seeker) return null;
    const { facts } = this.history.view(viewer, moment);
    const brief = facts.happened('brief').findLast(({ person }) => person === seeker);
    const proofs = facts
      .happened('proof')
      .filter(({ person }) => person === seeker)
      .map(({ proof, kind, domain, at, sealed }) => ({ proof, kind, domain, at, sealed }));
    return { sealed: brief?.sealed ?? null, proofs: proofs.toReversed() };
  }
}
