/** A position as the data set has it. Years as instants; null: unknown. */
export interface RealPosition {
  readonly person: string;
  readonly organization: string;
  readonly role: string | null;
  readonly from: string | null;
}

export interface RealTie {
  readonly a: string;
  readonly b: string;
  readonly since: string;
}

export interface RealEvidence {
  readonly from: string;
  readonly to: string;
  readonly good: number;
  readonly bad: number;
  readonly at: string;
  readonly domain: string | null;
}

/** A real network with seeded evidence, as plain rows: what the service imports, and what the naive search reads. */
export interface RealNetwork {
  readonly name: string;
  readonly people: readonly string[];
  readonly positions: readonly RealPosition[];
  readonly ties: readonly RealTie[];
  readonly evidence: readonly RealEvidence[];
}
