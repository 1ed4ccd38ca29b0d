import { maySpeakFor, type Viewer } from '#access';
import type { Id } from '#domain';
import { type BriefRecord, Briefs, type Moment } from '#trust-graph';
import { Asked, type Graph } from './internal/asked.js';
import { Facts } from './internal/facts.js';

export class Neo4jBriefs extends Briefs {
  constructor(private readonly graph: Graph) {
    super();
  }

  override async of(viewer: Viewer, seeker: Id, moment: Moment): Promise<BriefRecord | null> {
    if (!maySpeakFor(viewer, seeker)) return null;
    const asked = new Asked(this.graph, viewer, moment);
    const { row, lens } = await asked.of<{ writings: readonly string[] | null }>(
      'OPTIONAL MATCH (p:Person {key: $seeker})',
      'p.writings AS writings',
      { seeker: asked.key(seeker) },
    );
    const facts = new Facts(row.writings, lens.knowledge);
    const proofs = facts
      .happened('proof')
      .map(({ proof, kind, domain, at, sealed }) => ({ proof, kind, domain, at, sealed }));
    return { sealed: facts.happened('brief').at(-1)?.sealed ?? null, proofs: proofs.toReversed() };
  }
}
