import { briefFolds } from './brief/brief.decider.js';
import { calibrationFolds } from './calibration/calibration.decider.js';
import { connectorPolicyFolds } from './connector-policy/connector-policy.decider.js';
import { contactsFolds } from './contacts/contacts.fold.js';
import { deadLetterFolds } from './dead-letter/dead-letter.decider.js';
import { endorsementFolds } from './endorsement/endorsement.decider.js';
import { exposureFolds } from './exposure/exposure.fold.js';
import { introductionFolds } from './introduction/introduction.fold.js';
import type { TimedEvent } from './kernel/event.js';
import { organizationFolds } from './organization/organization.decider.js';
import { personFolds } from './person/person.fold.js';
import { relationshipFolds } from './relationship/relationship.fold.js';
import type { Folds, WorkspaceState } from './state.js';
import { vouchFolds } from './vouch/vouch.decider.js';
import { workspaceFolds } from './workspace/workspace.decider.js';

const folds: Folds = {
  ...workspaceFolds,
  ...personFolds,
  ...organizationFolds,
  ...contactsFolds,
  ...relationshipFolds,
  ...endorsementFolds,
  ...briefFolds,
  ...connectorPolicyFolds,
  ...introductionFolds,
  ...vouchFolds,
  ...exposureFolds,
  ...calibrationFolds,
  ...deadLetterFolds,
};

/** Folds one event into the state, in place. An event of an unknown type is a newer version's: stop, never skip. */
export const evolve = (state: WorkspaceState, event: TimedEvent): void => {
  const fold = folds[event.type];
  if (!fold) throw new UnknownEventType(event.type);
  fold(state, event);
};

export class UnknownEventType extends Error {
  constructor(readonly type: string) {
    super(`event type ${type} is unknown to this version of warmpath`);
    this.name = 'UnknownEventType';
  }
}
