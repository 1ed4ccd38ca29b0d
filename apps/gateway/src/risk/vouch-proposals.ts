import { Injectable } from '@nestjs/common';
import { Domain } from '#domain';
import { badInput } from '../graphql/faults.js';
import { Ids } from '../graphql/ids.js';
import type { RequestContext } from '../graphql/request-context.js';
import { introductionRecord } from '../introduction/introduction-record.js';
import type { ProposedVouch } from './proposed-vouch.js';
import type { NewVouch, VouchProposalInput } from './vouch-proposal.input.js';

export interface Proposed extends ProposedVouch {
  /** How badly it is supposed to fail, 0 to 1. */
  readonly severity: number;
}

/** Turns what a client proposes into its people. */
@Injectable()
export class VouchProposals {
  constructor(private readonly ids: Ids) {}

  /** @throws Fault NOT_FOUND, or BAD_USER_INPUT where the people, the domain or the severity can't be */
  async of(context: RequestContext, { introduction, vouch }: VouchProposalInput): Promise<Proposed> {
    if (introduction !== undefined) return this.ofIntroduction(context, introduction);
    if (vouch !== undefined) return this.ofVouch(context, vouch);
    throw badInput('proposal', 'say one of introduction and vouch');
  }

  private async ofIntroduction(context: RequestContext, text: string): Promise<Proposed> {
    const introduction = this.ids.other('Introduction', context, 'proposal.introduction', text);
    const { connector, seeker, target, ask } = await introductionRecord(introduction, context);
    if (target === null) {
      throw badInput('proposal.introduction', 'asks for nobody by name: say by `vouch` whom you think of');
    }
    return { connector, seeker, contact: target, domain: ask.domain, introduction, severity: 1 };
  }

  private async ofVouch(context: RequestContext, given: NewVouch): Promise<Proposed> {
    const [connector, seeker, contact] = await Promise.all([
      this.ids.personOrViewer(context, 'proposal.vouch.connector', given.connector),
      this.ids.person(context, 'proposal.vouch.seeker', given.seeker),
      this.ids.person(context, 'proposal.vouch.withContact', given.withContact),
    ]);
    if (new Set([connector, seeker, contact]).size < 3) {
      throw badInput('proposal.vouch', 'must be about three people');
    }
    return {
      connector,
      seeker,
      contact,
      domain: checkedDomain(given.domain ?? null),
      introduction: null,
      severity: checkedSeverity(given.severity ?? 1),
    };
  }
}

const checkedDomain = (text: string | null): string | null => {
  const parsed = Domain.nullable().safeParse(text);
  if (parsed.success) return parsed.data;
  throw badInput('proposal.vouch.domain', parsed.error.issues.map(({ message }) => message).join('; '));
};

const checkedSeverity = (severity: number): number => {
  if (severity >= 0 && severity <= 1) return severity;
  throw badInput('proposal.vouch.severity', 'must be 0 to 1');
};
