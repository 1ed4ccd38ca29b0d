import { Injectable } from '@nestjs/common';
import { BriefWords, emptyBrief, ProofWords, type Id, type ProofKind } from '#domain';
import { PersonalData } from '#personal-data';
import { Briefs } from '#trust-graph';
import type { RequestContext } from '../graphql/request-context.js';

/** A brief with its words; an empty one once the seeker is forgotten, and where they wrote none. */
export interface OpenedBrief {
  readonly words: BriefWords;
  /** Newest first. */
  readonly proofs: readonly OpenedProof[];
}

export interface OpenedProof {
  readonly kind: ProofKind;
  readonly domain: string | null;
  readonly at: number;
  readonly text: string | null;
}

/** Opens what seekers wrote of themselves: one call to the graph. */
@Injectable()
export class OpenedBriefs {
  constructor(
    private readonly briefs: Briefs,
    private readonly personalData: PersonalData,
  ) {}

  /** Null for others than the seeker and operators. */
  async of(context: RequestContext, seeker: Id): Promise<OpenedBrief | null> {
    const { viewer } = context;
    const record = await this.briefs.of(viewer, seeker, context.moment());
    if (!record) return null;
    const open = (sealed: string) => this.personalData.open(viewer.workspace, [seeker], sealed);
    const words = record.sealed === null ? null : open(record.sealed);
    return {
      words: words === null ? emptyBrief : BriefWords.parse(words),
      proofs: record.proofs.map(({ kind, domain, at, sealed }) => {
        const fields = open(sealed);
        return { kind, domain, at, text: fields === null ? null : ProofWords.parse(fields).text };
      }),
    };
  }
}
