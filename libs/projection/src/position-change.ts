import type { z } from 'zod';
import { toSeconds, type PositionHeld } from '#domain';
import type { GraphChange } from '#trust-graph';

/** A held position as the graph keeps it, whether one command or an import named it. */
export const positionChange = (held: z.infer<typeof PositionHeld.data>): GraphChange => ({
  change: 'position',
  ...held,
  from: held.from === null ? null : toSeconds(held.from),
  to: held.to === null ? null : toSeconds(held.to),
});
