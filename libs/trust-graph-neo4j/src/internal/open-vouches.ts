import type { Id } from '#domain';
import type { OpenVouch, OpenVouches } from '#trust-graph';
import type { Lens } from './asked.js';
import { Facts, lastSaid } from './facts.js';
import { Network, type TieRow, tieRow } from './network.js';
import { compare } from './page.js';

/** What connectors may stake where nobody ever said. */
const USUAL_BUDGET = 0.5;

export interface VouchesRow {
  /** Facts of every item that the connector ever vouched. */
  readonly vouches: readonly (readonly string[])[];
  /** With everybody whom they vouched to. */
  readonly vouchTies: readonly TieRow[];
  readonly own: readonly string[] | null;
  readonly policies: readonly string[] | null;
}

/** As `VouchesRow`, of the connector `a`. */
export const vouchColumns = (a: string): string =>
  `COLLECT { MATCH (${a})-[:VOUCHES]->(v:Vouch) RETURN v.facts } AS vouches,
   COLLECT { MATCH (${a})-[:VOUCHES]->(:Vouch)-[:TOWARDS]->(p:Person) WITH DISTINCT p
     MATCH (p)-[t:TIE]-(${a}) RETURN ${tieRow('t')} } AS vouchTies,
   ${a}.facts AS own, w.facts AS policies`;

export const openVouches = (row: VouchesRow, lens: Lens, connector: Id): OpenVouches => {
  const items = row.vouches
    .flatMap((lines): OpenVouch[] => {
      const word = openWord(new Facts(lines, lens.knowledge));
      if (word?.connector !== connector) return [];
      const { item, introduction, seeker, contact, stake, breachProbability, acknowledgedBy, at, domain } =
        word;
      const tie = row.vouchTies.filter(({ one, other }) => one === contact || other === contact);
      const sumsNow = new Network(tie, lens, domain ?? undefined).sums(contact, connector);
      return [
        { item, introduction, seeker, contact, stake, breachProbability, acknowledgedBy, since: at, sumsNow },
      ];
    })
    .sort((a, b) => a.since - b.since || compare(a.item, b.item));
  return { items, budget: budgetOf(row, lens), baseRate: lens.baseRate };
};

/** Of an item the word recorded last, unless an end was recorded after it. */
const openWord = (facts: Facts) => {
  const word = lastSaid(facts.happened('vouch'));
  const isOver = facts.happened('vouchEnd').some(({ place }) => word && place > word.place);
  return isOver ? undefined : word;
};

const budgetOf = ({ own, policies }: VouchesRow, { knowledge }: Lens): number =>
  new Facts(own, knowledge).happened('limits').at(-1)?.budget ??
  new Facts(policies, knowledge).all('policy').at(-1)?.riskBudget ??
  USUAL_BUDGET;
