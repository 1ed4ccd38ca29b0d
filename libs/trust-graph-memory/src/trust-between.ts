import { type DirectedTrust, TrustBetween, type TrustQuestion } from '#trust-graph';
import type { Workspaces } from './internal/workspaces.js';
import { promised } from './internal/promised.js';

export class MemoryTrustBetween extends TrustBetween {
  constructor(private readonly workspaces: Workspaces) {
    super();
  }

  override ask(question: TrustQuestion): Promise<DirectedTrust | null> {
    return promised(() => this.answer(question));
  }

  private answer({ viewer, from, to, domain, moment, evidence }: TrustQuestion): DirectedTrust | null {
    const view = this.workspaces.view(viewer, moment, domain);
    const [one, other] = [view.graph.people.numberOf(from), view.graph.people.numberOf(to)];
    return view.sight.sees(one) && view.sight.sees(other) ? view.trust(one, other, evidence) : null;
  }
}
