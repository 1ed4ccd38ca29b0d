import { mutualKinds, type RelationshipKind } from '#domain';
import { endorsements } from '../network/endorsements.js';
import type { PersonKey } from '../network/people.js';
import { relationships } from '../network/relationships.js';
import { stances, visibilities } from '../network/stances.js';
import { morningOf, type Step } from '../step.js';
import { personId } from './people.js';

/** Both sides of every tie, each in its own end's name. What holds both ways is said both ways. */
export const ties: readonly Step[] = relationships.flatMap(([one, kind, other, there, back, since, said]) => [
  side(one, other, kind, there, since, said),
  side(other, one, mutualKinds.has(kind) ? kind : null, back, since, said),
]);

function side(
  from: PersonKey,
  to: PersonKey,
  kind: RelationshipKind | null,
  closeness: number | null,
  since: string,
  said: string,
): Step {
  return {
    name: `tie ${from} ${to}`,
    at: morningOf(said),
    command: (known) => ({
      type: 'DescribeRelationship',
      data: {
        from: personId(known, from),
        to: personId(known, to),
        kind,
        since: morningOf(since),
        closeness,
      },
    }),
  };
}

export const praise: readonly Step[] = endorsements.map(([from, to, competency, strength, on]) => ({
  name: `endorsement ${from} ${to} ${competency}`,
  at: morningOf(on),
  command: (known) => ({
    type: 'Endorse',
    data: { from: personId(known, from), to: personId(known, to), competency, strength },
  }),
}));

export const standing: readonly Step[] = stances.map(([by, holder, stance, on]) => ({
  name: `stance ${by} ${holder}`,
  at: morningOf(on),
  command: (known) => ({
    type: 'StateStance',
    data: {
      by: personId(known, by),
      holder: personId(known, holder),
      seeker: personId(known, 'maya'),
      stance,
    },
  }),
}));

export const wishes: readonly Step[] = visibilities.map(([from, level]) => ({
  name: `visibility ${from}`,
  at: morningOf('2025-07-01'),
  command: (known) => ({
    type: 'SetVisibility',
    data: { from: personId(known, from), with: null, level },
  }),
}));
