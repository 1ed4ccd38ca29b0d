import type { Id } from '#domain';
import type { Lens } from './asked.js';
import { Facts } from './facts.js';
import { type PositionRow, Positions, positionsOf } from './positions.js';
import type { Sight } from './sight.js';

export interface PathPersonRow {
  readonly id: Id;
  readonly facts: readonly string[] | null;
  readonly positions: readonly PositionRow[];
}

/** The person `p`, for a statement to return. */
export const pathPersonRow = (sight: Sight, p: string): string =>
  `${p} {.id, .facts, positions: ${positionsOf(sight, p)}}`;

/** Somebody on or near a path, as far as the viewer may see. */
export interface PathPerson {
  readonly id: Id;
  readonly facts: Facts;
  readonly positions: Positions;
}

export type PathPeople = ReadonlyMap<Id, PathPerson>;

export const pathPeople = (rows: readonly PathPersonRow[], { knowledge }: Lens): PathPeople =>
  new Map(
    rows.map(({ id, facts, positions }) => [
      id,
      { id, facts: new Facts(facts, knowledge), positions: new Positions(positions, knowledge) },
    ]),
  );
