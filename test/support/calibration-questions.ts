import type { Client } from './client.js';

interface Share {
  readonly outcomes: number;
  readonly failed: number;
  readonly predicted: number | null;
  readonly observed: number | null;
  readonly low: number;
  readonly high: number;
}

export interface Calibration extends Share {
  readonly brierScore: number | null;
  readonly bins: readonly (Share & { readonly from: number; readonly to: number })[];
  readonly weights: {
    readonly version: string;
    readonly ownOutcomes: number;
    readonly shareOfOwn: number;
    readonly text: string;
  };
  readonly inWords: readonly { readonly code: string; readonly text: string }[];
}

/** How vouches turned out: the client's own, or everybody's for an operator who is nobody in particular. */
export const calibration = async (
  client: Client,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Calibration> => {
  const { trustCalibration } = await client.ask<{ trustCalibration: Calibration }>(
    `query ($connector: ID, $asOf: DateTime, $knownAt: DateTime) {
      trustCalibration(connector: $connector, asOf: $asOf, knownAt: $knownAt) {
        outcomes failed predicted observed low high brierScore
        bins { from to outcomes failed predicted observed low high }
        weights { version ownOutcomes shareOfOwn text } inWords { code text } } }`,
    variables,
  );
  return trustCalibration;
};
