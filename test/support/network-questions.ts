import type { Client } from './client.js';

type Variables = Readonly<Record<string, unknown>>;

export interface Trust {
  readonly belief: number;
  readonly disbelief: number;
  readonly uncertainty: number;
  readonly expected: number;
  readonly tier: string;
  readonly evidence: readonly {
    readonly kind: string;
    readonly at: string;
    readonly good: number | null;
    readonly bad: number | null;
    readonly domain: string | null;
    readonly text: string | null;
  }[];
}

const TRUST = /* GraphQL */ `
  fragment Trusted on Trust {
    belief
    disbelief
    uncertainty
    expected
    tier
    evidence(first: 20) {
      kind
      at
      good
      bad
      domain
      text
    }
  }
`;

/** How far the first of two people trusts the second: `trust(client, 'bea', 'ada')`. */
export const trust = async (
  client: Client,
  from: string,
  to: string,
  variables: Variables = {},
): Promise<Trust> => {
  const found = await client.ask<{ trust: Trust }>(
    `${TRUST} query ($from: ID!, $to: ID!, $domain: String, $asOf: DateTime, $knownAt: DateTime) {
      trust(from: $from, to: $to, domain: $domain, asOf: $asOf, knownAt: $knownAt) { ...Trusted } }`,
    { from: `ext:${from}`, to: `ext:${to}`, ...variables },
  );
  return found.trust;
};

export interface MutualContact {
  readonly name: string;
  readonly knowsTarget: Trust;
  readonly trustsSeeker: Trust;
  readonly probability: number;
  readonly expectedDays: number | null;
}

type Named<Edge> = Edge & { readonly node: { readonly name: string } };
const named = <Edge>({ node, ...edge }: Named<Edge>) => ({ ...edge, name: node.name });

/** Whom both know, best first. */
export const mutualContacts = async (client: Client, variables: Variables): Promise<MutualContact[]> => {
  const found = await client.ask<{ mutualContacts: { edges: Named<Omit<MutualContact, 'name'>>[] } }>(
    `${TRUST} query ($from: ID, $to: ID!, $first: Int! = 20, $after: String) {
      mutualContacts(from: $from, to: $to, first: $first, after: $after) { edges {
        node { name } knowsTarget { ...Trusted } trustsSeeker { ...Trusted } probability expectedDays } } }`,
    variables,
  );
  return found.mutualContacts.edges.map(named);
};

export interface ReachablePerson {
  readonly name: string;
  readonly cursor: string;
  readonly degree: number;
  readonly channel: string;
  readonly bestProbability: number;
}

/** Who is within reach, likeliest first. */
export const reachable = async (client: Client, variables: Variables): Promise<ReachablePerson[]> => {
  const found = await client.ask<{ reachable: { edges: Named<Omit<ReachablePerson, 'name'>>[] } }>(
    `query ($from: ID, $organization: ID, $role: String, $industry: String, $sector: Sector, $first: Int! = 20,
        $after: String) {
      reachable(from: $from, organization: $organization, role: $role, industry: $industry, sector: $sector,
        first: $first, after: $after) { edges { node { name } cursor degree channel bestProbability } } }`,
    variables,
  );
  return found.reachable.edges.map(named);
};

/** Names of the people found, in order. */
export const peopleNames = async (client: Client, variables: Variables = {}): Promise<(string | null)[]> => {
  const found = await client.ask<{ people: { edges: { node: { name: string | null } }[] } }>(
    `query ($search: String, $organization: ID, $role: String, $industry: String, $sector: Sector, $degree: Int,
        $first: Int! = 20, $after: String) {
      people(search: $search, organization: $organization, role: $role, industry: $industry, sector: $sector,
        degree: $degree, first: $first, after: $after) { edges { node { name } } } }`,
    variables,
  );
  return found.people.edges.map(({ node }) => node.name);
};
