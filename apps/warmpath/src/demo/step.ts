import { createHash } from 'node:crypto';
import type { Command, Id, Instant, Quote } from '#domain';
import type { PersonKey } from './network/people.js';

/** The ids that earlier steps were answered with. @throws RangeError for a step that was not taken before */
export type Known = (step: string) => Id;

/** One command of the sample network. Its name stays the same for ever: a later start knows by it what was done. */
export interface Step {
  readonly name: string;
  /** When it was said or done. */
  readonly at: Instant;
  readonly command: (known: Known, fresh?: readonly Quote[]) => Command;
  /** What saying yes puts at risk: its figures as of `at` go with the command. */
  readonly vouches?: readonly Vouching[];
}

/** Of whom, for whom, with whom. */
export interface Vouching {
  readonly connector: PersonKey;
  readonly seeker: PersonKey;
  readonly contact: PersonKey;
}

/**
 * A step's command id: the same at every start, and different from every id that a client makes, since its time lies
 * at the end of all time. So it is never too old to be taken either.
 */
export const commandIdOf = ({ name }: Pick<Step, 'name'>): Id => {
  const hash = createHash('sha256').update(`sample network: ${name}`).digest('hex');
  return `ffffffff-ffff-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
};

const DAY_MS = 86_400_000;

/** Nine in the morning, UTC, so many days after the day given; a month alone stands for its first day. */
export const morningOf = (day: string, later = 0): Instant => {
  const time = Date.parse(`${day.length === '2025-01'.length ? `${day}-01` : day}T09:00:00Z`);
  return new Date(time + later * DAY_MS).toISOString().replace('.000', '');
};
