import { Injectable } from '@nestjs/common';
import { Domain, type Id, type Quote } from '#domain';
import { VouchRisk } from '#trust-graph';
import { ReadNow } from '../graphql/read-now.js';
import type { RequestContext } from '../graphql/request-context.js';
import { assess, quoteOf } from './assessment.js';
import type { ProposedVouch } from './proposed-vouch.js';

export interface ProposedVouches extends Omit<ProposedVouch, 'contact'> {
  readonly contacts: readonly Id[];
}

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
  async of(context: RequestContext, { contacts, ...asked }: ProposedVouches): Promise<Quote[]> {
    const domain = Domain.nullable().safeParse(asked.domain);
    if (!domain.success || contacts.length === 0 || contacts.length > MOST_CONTACTS) return [];
    const moment = this.readNow.pinned(context.viewer, context.moment());
    const figures = await this.vouchRisk.ofVouch({
      viewer: asConnector(context, asked.connector),
      connector: asked.connector,
      seeker: asked.seeker,
      contacts,
      ...(domain.data === null ? {} : { domain: domain.data }),
      moment,
      evidence: 0,
    });
    if (!figures) return [];
    const vouch = { ...asked, domain: domain.data };
    return contacts.map((contact, index) =>
      quoteOf({ ...vouch, contact }, assess(figures, index, asked.introduction), moment.upTo ?? 0),
    );
  }
}

/**
 * The figures are the connector's, whoever gives the command: a seeker's request may be answered by a standing yes. And
 * they see all, because a risk binds that they can't see yet: a seeker asks for a target whom the connector may know by
 * a hidden tie, or by none. Nothing of it reaches the one who asks but what a rule makes of it.
 */
const asConnector = ({ viewer }: RequestContext, connector: Id) => ({
  workspace: viewer.workspace,
  person: connector,
  operator: true,
});
