import { Injectable } from '@nestjs/common';
import { Domain, type Quote } from '#domain';
import { VouchRisk } from '#trust-graph';
import { ReadNow } from '../graphql/read-now.js';
import type { RequestContext } from '../graphql/request-context.js';
import { quotesAt, type ProposedVouches } from './quotes-at.js';

/** As many as one ask can be answered with. */
const MOST_CONTACTS = 10;

/** Asks the graph, for a command that is on its way, what it puts at risk now: deciders search no network. */
@Injectable()
export class FreshQuotes {
  constructor(
    private readonly vouchRisk: VouchRisk,
    private readonly readNow: ReadNow,
  ) {}

  /** One for each contact; none where nobody is named, or more than a command takes, which its schema then refuses. */
  async of(context: RequestContext, asked: ProposedVouches): Promise<Quote[]> {
    const { contacts } = asked;
    const domain = Domain.nullable().safeParse(asked.domain);
    if (!domain.success || contacts.length === 0 || contacts.length > MOST_CONTACTS) return [];
    const vouches = { ...asked, domain: domain.data };
    const moment = this.readNow.pinned(context.viewer, context.moment());
    return quotesAt(this.vouchRisk, context.viewer.workspace, vouches, moment);
  }
}
