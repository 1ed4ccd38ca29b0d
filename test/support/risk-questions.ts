import type { Client } from './client.js';

type Variables = Readonly<Record<string, unknown>>;

export interface Exposure {
  readonly open: number;
  readonly expectedLoss: number;
  readonly valueAtRisk95: number;
  readonly expectedShortfall95: number;
  readonly correlatedShortfall95: number;
  readonly budget: number;
}

export interface AtRisk {
  readonly withContact: { readonly name: string | null };
  readonly trustNow: { readonly belief: number; readonly expected: number };
  readonly trustIfItFails: { readonly belief: number; readonly expected: number };
  readonly stake: number;
  readonly breachProbability: number;
  readonly factors: readonly { readonly code: string; readonly text: string; readonly logOdds: number }[];
  readonly expectedLoss: number;
  readonly othersAtMost: number;
  readonly exposureBefore: Exposure;
  readonly exposureAfter: Exposure;
  readonly verdict: string;
  readonly inWords: readonly { readonly code: string; readonly text: string }[];
  readonly quote: string;
}

const EXPOSURE = /* GraphQL */ `
  fragment Exposed on TrustExposure {
    open
    expectedLoss
    valueAtRisk95
    expectedShortfall95
    correlatedShortfall95
    budget
  }
`;

/** What a yes would put at risk: `{ introduction: id }` or `{ vouch: { seeker, withContact } }`. */
export const trustAtRisk = async (
  client: Client,
  proposal: Variables,
  more: Variables = {},
): Promise<AtRisk> => {
  const found = await client.ask<{ trustAtRisk: AtRisk }>(
    `${EXPOSURE} query ($proposal: VouchProposal!, $asOf: DateTime, $knownAt: DateTime) {
      trustAtRisk(proposal: $proposal, asOf: $asOf, knownAt: $knownAt) {
        withContact { name } trustNow { belief expected } trustIfItFails { belief expected }
        stake breachProbability factors { code text logOdds } expectedLoss othersAtMost
        exposureBefore { ...Exposed } exposureAfter { ...Exposed } verdict inWords { code text } quote } }`,
    { proposal, ...more },
  );
  return found.trustAtRisk;
};

export interface ExposureItem {
  readonly introduction: { readonly id: string } | null;
  readonly vouch: string | null;
  readonly seeker: { readonly name: string | null };
  readonly withContact: { readonly name: string | null };
  readonly stake: number;
  readonly stakeNow: number;
  readonly breachProbability: number;
  readonly shareOfShortfall: number;
  readonly acknowledgedBy: string;
  readonly since: string;
}

/** All that a connector has open; their own, unless the test names somebody. */
export const trustExposure = async (
  client: Client,
  variables: Variables = {},
): Promise<Exposure & { readonly items: readonly ExposureItem[] }> => {
  type Raw = Exposure & { readonly items: { readonly edges: readonly { readonly node: ExposureItem }[] } };
  const { trustExposure: found } = await client.ask<{ trustExposure: Raw }>(
    `${EXPOSURE} query ($connector: ID, $asOf: DateTime, $knownAt: DateTime) {
      trustExposure(connector: $connector, asOf: $asOf, knownAt: $knownAt) {
        ...Exposed items(first: 100) { edges { node {
          introduction { id } vouch seeker { name } withContact { name } stake stakeNow breachProbability
          shareOfShortfall acknowledgedBy since } } } } }`,
    variables,
  );
  return { ...found, items: found.items.edges.map(({ node }) => node) };
};

/** Why a yes was refused, with the figures that its kind of refusal carries. */
export interface RiskRefusal {
  readonly code: string;
  readonly message: string;
  readonly expectedShortfall95?: number;
  readonly budget?: number;
  readonly quote?: string;
}

/** Gives a command that vouches; null where it was taken. */
export const vouchRefusal = async (
  client: Client,
  mutation: string,
  input: Variables,
): Promise<RiskRefusal | null> => {
  const { rejection } = await client.give<{ rejection: RiskRefusal | null }>(
    mutation,
    input,
    'rejection { ... on OverBudget { expectedShortfall95 budget } ... on QuoteOutdated { quote } }',
  );
  return rejection;
};
