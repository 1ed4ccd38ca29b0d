import {
  ContactsImported,
  ImportUndone,
  MatchResolved,
  toSeconds,
  type Id,
  type ImportedFacts,
} from '#domain';
import type { StoredEvent } from '#event-log';
import type { GraphChange } from '#trust-graph';
import { positionChange } from './position-change.js';
import { projecting, type Projections } from './projections.js';
import { closeness } from './relationship.projection.js';

export const contactsProjections: Projections = {
  ...projecting(ContactsImported, (event) => imported(event)),
  ...projecting(MatchResolved, (event) => imported(event)),
  ...projecting(ImportUndone, ({ data }) => [{ change: 'importUndone', import: data.import }]),
};

type Imported = StoredEvent & { readonly data: { import: Id; owner: Id | null; facts: ImportedFacts } };

const imported = ({ data, sealed = [], time }: Imported): GraphChange[] => {
  const { facts, owner } = data;
  const at = toSeconds(time);
  return [
    { change: 'import', import: data.import },
    ...facts.people.map((person): GraphChange => ({ change: 'person', person, account: 'CONTACT' })),
    ...facts.organizations.map((organization): GraphChange => ({
      change: 'organization',
      ...organization,
      by: owner,
    })),
    ...profiles(sealed, owner),
    ...facts.positions.map(positionChange),
    ...facts.positionsLeft.map(({ position, to }): GraphChange => ({
      change: 'positionLeft',
      position,
      to: toSeconds(to),
    })),
    ...facts.ties.flatMap((tie) => tieChanges(tie, facts.visibility, owner, at)),
    ...facts.evidence.map((item): GraphChange => ({
      ...item,
      change: 'evidence',
      kind: 'HISTORY',
      at: toSeconds(item.at),
      slot: null,
      unconfirmed: false,
    })),
  ];
};

/** A part sealed for the importer alone is a doubtful row; the other parts are profiles of the person they name. */
const profiles = (sealed: NonNullable<StoredEvent['sealed']>, owner: Id | null): GraphChange[] =>
  sealed.flatMap(({ people, box }) => {
    const [person] = people;
    return person === undefined || person === owner
      ? []
      : [{ change: 'profile', person, by: owner, sealed: box } satisfies GraphChange];
  });

/** An operator's ties start visible on both sides, a person's own on theirs, as they chose at import. */
const tieChanges = (
  tie: ImportedFacts['ties'][number],
  level: ImportedFacts['visibility'],
  owner: Id | null,
  at: number,
): GraphChange[] => {
  const { from, to, kind } = tie;
  const since = tie.since === null ? at : toSeconds(tie.since);
  const sides: [Id, Id][] =
    owner === null
      ? [
          [from, to],
          [to, from],
        ]
      : [[from, to]];
  return [
    { change: 'tie', from, to, since, kind, at },
    ...(tie.goodFrom === null ? [] : [closeness(from, to, tie.goodFrom, at)]),
    ...(tie.goodTo === null ? [] : [closeness(to, from, tie.goodTo, at)]),
    ...sides.map(([side, other]): GraphChange => ({
      change: 'visibility',
      side,
      other,
      level,
      initial: true,
    })),
  ];
};
