type Bounds = readonly [number, number];

/** A figure, and what it must be. */
export interface Gate {
  readonly check: string;
  readonly what: string;
  /** NaN: can't be measured on so little. */
  readonly figure: number;
  /** Least and most that the figure may be, both allowed; null: it is told, and held to nothing. */
  readonly must: Bounds | null;
  /** The bound that is aimed at beyond what must be. */
  readonly aim?: number;
  /** What a plainer way reaches, measured the same way. */
  readonly plainer?: string;
}

export const isReached = ({ figure, must }: Gate): boolean =>
  must === null || (figure >= must[0] && figure <= must[1]);

export const isAimReached = ({ figure, must, aim }: Gate): boolean =>
  aim === undefined || (must?.[0] === -Infinity ? figure <= aim : figure >= aim);

export const atMost = (most: number): Bounds => [-Infinity, most];
export const atLeast = (least: number): Bounds => [least, Infinity];
export const near = (value: number, tolerance: number): Bounds => [value - tolerance, value + tolerance];
