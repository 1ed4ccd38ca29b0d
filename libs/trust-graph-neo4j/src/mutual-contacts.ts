import { maySpeakFor } from '#access';
import type { Id } from '#domain';
import { type MutualContact, MutualContacts, type MutualContactsQuestion } from '#trust-graph';
import { expectedOf } from '#trust-model';
import { Asked, type Graph, SCOPE } from './internal/asked.js';
import { Facts } from './internal/facts.js';
import { Network, type TieRow, tieRow } from './internal/network.js';
import { compare } from './internal/page.js';
import { waitingDaysOf } from './internal/waiting.js';

export class Neo4jMutualContacts extends MutualContacts {
  constructor(private readonly graph: Graph) {
    super();
  }

  override async ask(question: MutualContactsQuestion): ReturnType<MutualContacts['ask']> {
    const { viewer, from, to, moment, skip, first, evidence } = question;
    if (!maySpeakFor(viewer, from)) return null;
    const asked = new Asked(this.graph, viewer, moment);
    const { sight } = asked;
    const { row, lens } = await asked.of<Found>(
      `OPTIONAL MATCH (a:Person {key: $from}) OPTIONAL MATCH (b:Person {key: $to})
       CALL (${SCOPE}, a, b) {
         MATCH (a)-[t1:TIE]-(p:Person)-[t2:TIE]-(b)
         WHERE a <> b AND ${sight.tie('t1', 'a', 'p')} AND ${sight.tie('t2', 'p', 'b')}
         RETURN collect({id: p.id, facts: p.facts, ties: [${tieRow('t1')}, ${tieRow('t2')}]}) AS contacts
       }`,
      `coalesce(${sight.person('b')}, false) AS seen, contacts`,
      { from: asked.key(from), to: asked.key(to) },
    );
    if (!row.seen) return null;
    const ties = row.contacts.flatMap((contact) => contact.ties);
    const network = new Network(ties, lens);
    const trustIn = (person: Id): number => expectedOf(network.sums(person, to), lens.baseRate);
    const ranked = row.contacts
      .filter(({ id }) => network.tie(from, id) && network.tie(id, to))
      .sort((a, b) => trustIn(b.id) - trustIn(a.id) || compare(a.id, b.id));
    const items = ranked.slice(skip, skip + first).map(({ id, facts }): MutualContact => ({
      person: id,
      knowsTarget: network.trust(id, to, evidence),
      trustsSeeker: network.trust(id, from, evidence),
      probability: network.probability(from, id) * network.probability(id, to),
      expectedDays: waitingDaysOf(new Facts(facts, lens.knowledge)),
    }));
    return { items, more: skip + first < ranked.length };
  }
}

interface Found {
  readonly seen: boolean;
  readonly contacts: readonly {
    readonly id: Id;
    readonly facts: readonly string[];
    readonly ties: readonly TieRow[];
  }[];
}
