import { maySpeakFor, type Viewer } from '#access';
import type { Id } from '#domain';
import {
  type Moment,
  type OpenVouches,
  type RiskFigures,
  type RiskQuestion,
  VouchRisk,
  type VouchOutcomes,
} from '#trust-graph';
import { Asked, type Graph } from './internal/asked.js';
import { breachRecord } from './internal/breach-record.js';
import { Network, type TieRow, tieRow } from './internal/network.js';
import { openVouches, type VouchesRow, vouchColumns } from './internal/open-vouches.js';
import { coefficientsOf, vouchOutcomes } from './internal/vouch-outcomes.js';

export class Neo4jVouchRisk extends VouchRisk {
  constructor(private readonly graph: Graph) {
    super();
  }

  override async ofVouch(question: RiskQuestion): Promise<RiskFigures | null> {
    const { viewer, connector, seeker, contacts, domain, moment, evidence } = question;
    if (!maySpeakFor(viewer, connector)) return null;
    const asked = new Asked(this.graph, viewer, moment);
    const { sight } = asked;
    const { row, lens } = await asked.of<Found>(
      `OPTIONAL MATCH (a:Person {key: $connector}) OPTIONAL MATCH (b:Person {key: $seeker})`,
      `COLLECT { MATCH (p:Person) WHERE p.key IN $people AND ${sight.person('p')} RETURN p.id } AS seen,
       COLLECT { MATCH (a)-[t:TIE]-(p:Person) WHERE p.key IN $contacts AND ${sight.tie('t', 'a', 'p')}
         RETURN ${tieRow('t')} } AS ties,
       COLLECT { MATCH (a)-[t:TIE]-() RETURN ${tieRow('t')} } AS ofConnector,
       COLLECT { MATCH (b)-[t:TIE]-() RETURN ${tieRow('t')} } AS ofSeeker,
       ${vouchColumns('a')}`,
      {
        connector: asked.key(connector),
        seeker: asked.key(seeker),
        contacts: contacts.map((id) => asked.key(id)),
        people: [seeker, ...contacts].map((id) => asked.key(id)),
      },
    );
    if (![seeker, ...contacts].every((id) => row.seen.includes(id))) return null;
    const seen = new Network(row.ties, lens, domain);
    return {
      contacts: contacts.map((contact) => seen.trust(contact, connector, evidence)),
      breach: breachRecord(new Network([...row.ofConnector, ...row.ofSeeker], lens), connector, seeker),
      coefficients: coefficientsOf(row.policies, lens),
      open: openVouches(row, lens, connector),
    };
  }

  override async ofConnector(viewer: Viewer, connector: Id, moment: Moment): Promise<OpenVouches | null> {
    if (!maySpeakFor(viewer, connector)) return null;
    const asked = new Asked(this.graph, viewer, moment);
    const { row, lens } = await asked.of<VouchesRow>(
      'OPTIONAL MATCH (a:Person {key: $connector})',
      vouchColumns('a'),
      { connector: asked.key(connector) },
    );
    return openVouches(row, lens, connector);
  }

  override async outcomes(
    viewer: Viewer,
    connector: Id | null,
    moment: Moment,
  ): Promise<VouchOutcomes | null> {
    if (!maySpeakFor(viewer, connector)) return null;
    const asked = new Asked(this.graph, viewer, moment);
    const theirs =
      connector === null
        ? 'MATCH (v:Vouch) WHERE v.key STARTS WITH $prefix'
        : 'MATCH (:Person {key: $connector})-[:VOUCHES]->(v:Vouch)';
    const { row, lens } = await asked.of<{
      readonly vouches: readonly (readonly string[])[];
      readonly said: readonly string[] | null;
    }>('', `COLLECT { ${theirs} RETURN v.facts } AS vouches, w.facts AS said`, {
      ...(connector === null ? {} : { connector: asked.key(connector) }),
    });
    return {
      items: vouchOutcomes(row.vouches, lens, connector),
      coefficients: coefficientsOf(row.said, lens),
    };
  }
}

interface Found extends VouchesRow {
  /** Of the seeker and the contacts, those whom the viewer may see. */
  readonly seen: readonly Id[];
  /** Of the connector and the contacts, as far as the viewer may see them. */
  readonly ties: readonly TieRow[];
  readonly ofConnector: readonly TieRow[];
  readonly ofSeeker: readonly TieRow[];
}
