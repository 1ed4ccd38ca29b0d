/** A figure, and what it must be. */
export interface Gate {
  readonly check: string;
  readonly what: string;
  readonly figure: number;
  /** Least and most that the figure may be, both allowed. */
  readonly must: readonly [number, number];
  /** The bound that is aimed at beyond what must be. */
  readonly aim?: number;
  /** What a plainer way reaches, measured the same way. */
  readonly plainer?: string;
}

export const isReached = ({ figure, must: [least, most] }: Gate): boolean =>
  figure >= least && figure <= most;

export const isAimReached = ({ figure, must, aim }: Gate): boolean =>
  aim === undefined || (must[0] === -Infinity ? figure <= aim : figure >= aim);

export const atMost = (most: number): Gate['must'] => [-Infinity, most];
export const atLeast = (least: number): Gate['must'] => [least, Infinity];
export const near = (value: number, tolerance: number): Gate['must'] => [
  value - tolerance,
  value + tolerance,
];
