import { accept, refuse, type Decision } from '../kernel/decider.js';
import { fold } from '../kernel/fold.js';
import { foldedDomain } from '../kernel/folded.js';
import type { Id } from '../kernel/values.js';
import { unknownPerson } from '../person/known-person.js';
import type { Folds, WorkspaceState } from '../state.js';
import type { Endorse, WithdrawEndorsement } from './endorsement.commands.js';
import { EndorsementGiven, EndorsementWithdrawn } from './endorsement.events.js';

/** Which endorsements stand: endorser, endorsed and competency. */
export type Endorsements = Set<string>;

export const endorse = (data: Endorse, state: WorkspaceState): Decision => {
  if (data.from === data.to) return refuse('ENDORSEMENT_OF_ONESELF', 'Nobody endorses themself.');
  const good = data.strength * state.workspace.policy.evidence.endorsement;
  return (
    unknownPerson(state, data.from, data.to) ??
    accept(data.to, EndorsementGiven(stream(data), { ...data, good }))
  );
};

export const withdrawEndorsement = (data: WithdrawEndorsement, { endorsements }: WorkspaceState): Decision =>
  endorsements.has(stream(data))
    ? accept(data.to, EndorsementWithdrawn(stream(data), data))
    : refuse('ENDORSEMENT_UNKNOWN', 'There is no such endorsement of yours to withdraw.');

const stream = ({ from, to, competency }: { from: Id; to: Id; competency: string }): string =>
  `${from}/${to}/${foldedDomain(competency)}`;

export const endorsementFolds: Folds = {
  ...fold(EndorsementGiven, ({ endorsements }, { data }) => endorsements.add(stream(data))),
  ...fold(EndorsementWithdrawn, ({ endorsements }, { data }) => endorsements.delete(stream(data))),
};
