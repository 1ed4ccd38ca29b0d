import type { Client } from './client.js';
import type { Trust } from './network-questions.js';

const PATHS = /* GraphQL */ `
  query (
    $from: ID
    $to: PathTarget!
    $options: PathOptions
    $asOf: DateTime
    $knownAt: DateTime
    $first: Int! = 10
    $after: String
  ) {
    introductionPaths(from: $from, to: $to, options: $options, asOf: $asOf, knownAt: $knownAt) {
      noPath {
        reason
        text
        askAround {
          person {
            name
          }
          because {
            code
            text
            weight
          }
        }
        cold {
          channel
          needsWhyYou
          missing
        }
      }
      paths(first: $first, after: $after) {
        edges {
          cursor
          node {
            key
            probability
            lowerBound
            tier
            weakestHop
            expectedDays
            why {
              code
              text
              weight
            }
            hops {
              kind
              probability
              from {
                name
              }
              to {
                name
              }
              trust {
                belief
                disbelief
                uncertainty
                expected
                tier
                evidence {
                  kind
                  at
                  good
                  bad
                  domain
                  text
                }
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
        }
      }
    }
  }
`;

export interface Hop {
  readonly kind: string | null;
  readonly probability: number;
  readonly from: { readonly name: string | null };
  readonly to: { readonly name: string | null };
  readonly trust: Trust;
}

export interface Reason {
  readonly code: string;
  readonly text: string;
  readonly weight: number | null;
}

export interface Path {
  readonly key: string;
  readonly probability: number;
  readonly lowerBound: number;
  readonly tier: string;
  readonly weakestHop: number;
  readonly expectedDays: number | null;
  readonly why: readonly Reason[];
  readonly hops: readonly Hop[];
}

export interface Paths {
  readonly noPath: {
    readonly reason: string;
    readonly text: string;
    readonly askAround: readonly {
      readonly person: { readonly name: string | null };
      readonly because: readonly Reason[];
    }[];
    readonly cold: {
      readonly channel: string;
      readonly needsWhyYou: boolean;
      readonly missing: readonly string[];
    };
  } | null;
  readonly paths: readonly Path[];
  readonly cursors: readonly string[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };
}

/** Asks for paths; `variables` as `introductionPaths` and its `paths` take them. */
export const paths = async (client: Client, variables: Readonly<Record<string, unknown>>): Promise<Paths> => {
  const { introductionPaths } = await client.ask<{
    introductionPaths: {
      noPath: Paths['noPath'];
      paths: { edges: readonly { node: Path; cursor: string }[]; pageInfo: Paths['pageInfo'] };
    };
  }>(PATHS, variables);
  const { edges, pageInfo } = introductionPaths.paths;
  return {
    noPath: introductionPaths.noPath,
    paths: edges.map(({ node }) => node),
    cursors: edges.map(({ cursor }) => cursor),
    pageInfo,
  };
};

/** "Ada > Bea > Cem" for each path, in order. */
export const lines = ({ paths: found }: Pick<Paths, 'paths'>): string[] =>
  found.map(({ hops }) => [hops[0]?.from.name, ...hops.map(({ to }) => to.name)].join(' > '));

/** Codes of the reasons for whom to ask around, by name. */
export const askedAround = ({ noPath }: Paths): Record<string, string[]> =>
  Object.fromEntries(
    (noPath?.askAround ?? []).map(({ person, because }) => [
      person.name ?? '',
      because.map(({ code }) => code),
    ]),
  );
