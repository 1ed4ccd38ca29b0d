import type { Viewer } from '#access';
import type { Id } from '#domain';
import {
  type DirectedTrust,
  type Moment,
  type OpenVouches,
  type RiskFigures,
  type RiskQuestion,
  VouchRisk,
  type VouchOutcomes,
} from '#trust-graph';
import { breachRecord } from './internal/breach-record.js';
import { coefficientsAt } from './internal/coefficients.js';
import { ABSENT } from './internal/id-table.js';
import { openVouches } from './internal/open-vouches.js';
import { outcomesOf } from './internal/outcomes.js';
import { promised } from './internal/promised.js';
import type { View } from './internal/view.js';
import type { Workspaces } from './internal/workspaces.js';

export class MemoryVouchRisk extends VouchRisk {
  constructor(private readonly workspaces: Workspaces) {
    super();
  }

  override ofVouch(question: RiskQuestion): Promise<RiskFigures | null> {
    return promised(() => this.answer(question));
  }

  override ofConnector(viewer: Viewer, connector: Id, moment: Moment): Promise<OpenVouches | null> {
    return promised(() => {
      const view = this.workspaces.view(viewer, moment);
      if (!view.maySpeakFor(connector)) return null;
      return openVouches(view, view.graph.people.numberOf(connector));
    });
  }

  override outcomes(viewer: Viewer, connector: Id | null, moment: Moment): Promise<VouchOutcomes | null> {
    return promised(() => {
      const view = this.workspaces.view(viewer, moment);
      if (!view.maySpeakFor(connector)) return null;
      const whose = connector === null ? null : view.graph.people.numberOf(connector);
      return { items: outcomesOf(view, whose), coefficients: coefficientsAt(view) };
    });
  }

  private answer({ viewer, domain, moment, evidence, ...who }: RiskQuestion): RiskFigures | null {
    const view = this.workspaces.view(viewer, moment, domain);
    const { people } = view.graph;
    const [connector, seeker] = [people.numberOf(who.connector), people.numberOf(who.seeker)];
    const contacts = who.contacts.map((id) => people.numberOf(id));
    if (!view.maySpeakFor(who.connector)) return null;
    if (![seeker, ...contacts].every((person) => view.sight.sees(person))) return null;
    return {
      contacts: contacts.map((contact) => trustIn(view, contact, connector, evidence)),
      breach: breachRecord(view, connector, seeker),
      coefficients: coefficientsAt(view),
      open: openVouches(view, connector),
    };
  }
}

/** Nobody has any evidence of a connector whom nothing names yet. */
const trustIn = (view: View, contact: number, connector: number, evidence: number): DirectedTrust =>
  connector === ABSENT
    ? { sums: { good: 0, bad: 0 }, evidence: [], baseRate: view.lens.baseRate }
    : view.trust(contact, connector, evidence);
