import { TrustBetween, type DirectedTrust, type TrustQuestion } from '#trust-graph';
import type { History } from './history.js';

export class NaiveTrustBetween extends TrustBetween {
  constructor(private readonly history: History) {
    super();
  }

  override async ask({
    viewer,
    from,
    to,
    domain,
    moment,
    evidence,
  }: TrustQuestion): Promise<DirectedTrust | null> {
    const view = this.history.view(viewer, moment, domain);
    const bothSeen = view.sight.person(from) && view.sight.person(to);
    return bothSeen ? view.trust(from, to, evidence) : null;
  }
}
