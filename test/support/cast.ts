import type { Client } from './client.js';

/** Adds people by one word each, as an operator: `ada` is named "Ada", and `ext:ada` names them. */
export const addPeople = async (operator: Client, ...names: readonly string[]): Promise<void> => {
  for (const name of names) {
    const { rejection } = await operator.give('addPerson', {
      name: name.charAt(0).toUpperCase() + name.slice(1),
      externalIds: [name],
    });
    if (rejection) throw new Error(rejection.message);
  }
};

/** Lets people rate others: `['bea', 'ada', 4]` is Bea's closeness to Ada. */
export const rate = async (
  operator: Client,
  ...ratings: readonly [string, string, number][]
): Promise<void> => {
  for (const [from, to, closeness] of ratings) {
    const { rejection } = await operator.give('describeRelationship', {
      from: `ext:${from}`,
      with: `ext:${to}`,
      closeness,
    });
    if (rejection) throw new Error(rejection.message);
  }
};

const PATHS = /* GraphQL */ `
  query ($from: ID, $to: PathTarget!, $options: PathOptions, $asOf: DateTime, $knownAt: DateTime) {
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
      paths {
        edges {
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
      }
    }
  }
`;

export interface Hop {
  readonly kind: string | null;
  readonly probability: number;
  readonly from: { readonly name: string | null };
  readonly to: { readonly name: string | null };
  readonly trust: {
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
  };
}

export interface Path {
  readonly key: string;
  readonly probability: number;
  readonly lowerBound: number;
  readonly tier: string;
  readonly weakestHop: number;
  readonly expectedDays: number | null;
  readonly why: readonly { readonly code: string; readonly text: string; readonly weight: number | null }[];
  readonly hops: readonly Hop[];
}

export interface Paths {
  readonly noPath: {
    readonly reason: string;
    readonly text: string;
    readonly askAround: readonly {
      readonly person: { readonly name: string | null };
      readonly because: readonly {
        readonly code: string;
        readonly text: string;
        readonly weight: number | null;
      }[];
    }[];
    readonly cold: {
      readonly channel: string;
      readonly needsWhyYou: boolean;
      readonly missing: readonly string[];
    };
  } | null;
  readonly paths: readonly Path[];
}

/** Asks for paths; `variables` as `introductionPaths` takes them. */
export const paths = async (client: Client, variables: Readonly<Record<string, unknown>>): Promise<Paths> => {
  const { introductionPaths } = await client.ask<{
    introductionPaths: { noPath: Paths['noPath']; paths: { edges: readonly { node: Path }[] } };
  }>(PATHS, variables);
  return { noPath: introductionPaths.noPath, paths: introductionPaths.paths.edges.map(({ node }) => node) };
};

/** "Ada > Bea > Cem" for each path, in order. */
export const lines = ({ paths: found }: Paths): string[] =>
  found.map(({ hops }) => [hops[0]?.from.name, ...hops.map(({ to }) => to.name)].join(' > '));
