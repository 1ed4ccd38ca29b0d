import type { Id, Quote, WorkspaceId } from '#domain';
import type { Moment, VouchRisk } from '#trust-graph';
import { assess, quoteOf } from './assessment.js';
import type { ProposedVouch } from './proposed-vouch.js';

/** One vouch with each of several contacts. */
export interface ProposedVouches extends Omit<ProposedVouch, 'contact'> {
  readonly contacts: readonly Id[];
}

/**
 * What vouches put at risk at that moment, one quote for each contact; none where somebody of theirs is unknown.
 *
 * The figures are the connector's, whoever gives the command: a seeker's request may be answered by a standing yes. And
 * they see all, because a risk binds that they can't see yet: a seeker asks for a target whom the connector may know by
 * a hidden tie, or by none. Nothing of it reaches the one who asks but what a rule makes of it.
 */
export const quotesAt = async (
  vouchRisk: VouchRisk,
  workspace: WorkspaceId,
  vouches: ProposedVouches,
  moment: Moment,
): Promise<Quote[]> => {
  const { connector, seeker, contacts, domain, introduction } = vouches;
  const figures = await vouchRisk.ofVouch({
    viewer: { workspace, person: connector, operator: true },
    connector,
    seeker,
    contacts,
    ...(domain === null ? {} : { domain }),
    moment,
    evidence: 0,
  });
  if (!figures) return [];
  return contacts.map((contact, index) =>
    quoteOf({ ...vouches, contact }, assess(figures, index, introduction), moment.upTo ?? 0),
  );
};
