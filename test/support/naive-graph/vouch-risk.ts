import type { Viewer } from '#access';
import type { Id } from '#domain';
import {
  VouchRisk,
  type Moment,
  type OpenVouches,
  type RiskFigures,
  type RiskQuestion,
  type VouchOutcomes,
} from '#trust-graph';
import { breachCoefficients, type BreachCoefficients } from '#trust-model';
import { breachRecord } from './breach-record.js';
import type { Fact } from './facts.js';
import type { History } from './history.js';
import { compare } from './paths.js';
import type { View } from './view.js';

/** What connectors may stake where nobody ever said. */
const USUAL_BUDGET = 0.5;

export class NaiveVouchRisk extends VouchRisk {
  constructor(private readonly history: History) {
    super();
  }

  override async ofVouch({
    viewer,
    connector,
    seeker,
    contacts,
    domain,
    moment,
    evidence,
  }: RiskQuestion): Promise<RiskFigures | null> {
    const view = this.history.view(viewer, moment, domain);
    const areSeen = [seeker, ...contacts].every((person) => view.sight.person(person));
    const open = await this.ofConnector(viewer, connector, moment);
    if (!areSeen || open === null) return null;
    return {
      contacts: contacts.map((contact) => view.trust(contact, connector, evidence)),
      breach: breachRecord(this.history.view(viewer, moment), connector, seeker),
      coefficients: coefficientsOf(view),
      open,
    };
  }

  override async ofConnector(viewer: Viewer, connector: Id, moment: Moment): Promise<OpenVouches | null> {
    if (!viewer.operator && viewer.person !== connector) return null;
    const view = this.history.view(viewer, moment);
    const sumsNow = ({ contact, domain }: Fact<'vouch'>) =>
      this.history.view(viewer, moment, domain ?? undefined).evidence.sums(contact, connector);
    const items = openVouches(view)
      .filter((vouch) => vouch.connector === connector)
      .map((vouch) => ({
        item: vouch.item,
        introduction: vouch.introduction,
        seeker: vouch.seeker,
        contact: vouch.contact,
        stake: vouch.stake,
        breachProbability: vouch.breachProbability,
        acknowledgedBy: vouch.acknowledgedBy,
        since: vouch.at,
        sumsNow: sumsNow(vouch),
      }))
      .sort((a, b) => a.since - b.since || compare(a.item, b.item));
    return { items, budget: budgetOf(view, connector), baseRate: view.baseRate };
  }

  override async outcomes(
    viewer: Viewer,
    connector: Id | null,
    moment: Moment,
  ): Promise<VouchOutcomes | null> {
    if (!viewer.operator && (connector === null || viewer.person !== connector)) return null;
    const view = this.history.view(viewer, moment);
    const [given, said] = [view.facts.happened('vouch'), view.facts.happened('vouchOutcome')];
    const items = [...new Set(said.map(({ item }) => item))].flatMap((item) => {
      const vouch = lastSaid(given.filter((word) => word.item === item));
      const outcome = lastSaid(said.filter((word) => word.item === item));
      if (!vouch || !outcome || (connector !== null && vouch.connector !== connector)) return [];
      const { failed, at } = outcome;
      return [{ item, breachProbability: vouch.breachProbability, failed, at }];
    });
    return {
      items: items.sort((a, b) => a.at - b.at || compare(a.item, b.item)),
      coefficients: coefficientsOf(view),
    };
  }
}

const coefficientsOf = ({ facts }: View): BreachCoefficients =>
  facts.happened('coefficients').at(-1)?.coefficients ?? breachCoefficients;

/** The one recorded last. */
const lastSaid = <Said extends { readonly place: number }>(words: readonly Said[]): Said | undefined =>
  words.toSorted((a, b) => a.place - b.place).at(-1);

/** Of every item the word recorded last, unless an end was recorded after it. */
const openVouches = ({ facts }: View): readonly Fact<'vouch'>[] => {
  const words = facts.happened('vouch');
  const isLater = (word: Fact<'vouch'>) => (other: Fact<'vouch' | 'vouchEnd'>) =>
    other.item === word.item && other.place > word.place;
  return words.filter((word) => ![...words, ...facts.happened('vouchEnd')].some(isLater(word)));
};

const budgetOf = ({ facts }: View, connector: Id): number => {
  const own = facts.happened('limits').findLast(({ person }) => person === connector)?.budget ?? null;
  return own ?? facts.all('policy').at(-1)?.riskBudget ?? USUAL_BUDGET;
};
