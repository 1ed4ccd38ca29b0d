import type { Commit } from '#event-log';
import { toSeconds } from '#domain';
import type { GraphChange, RecordedChanges } from '#trust-graph';
import { briefProjections } from './brief.projection.js';
import { calibrationProjections } from './calibration.projection.js';
import { connectorPolicyProjections } from './connector-policy.projection.js';
import { contactsProjections } from './contacts.projection.js';
import { deadLetterProjections } from './dead-letter.projection.js';
import { endorsementProjections } from './endorsement.projection.js';
import { exposureProjections } from './exposure.projection.js';
import { introductionProjections } from './introduction.projection.js';
import { organizationProjections } from './organization.projection.js';
import { outcomeProjections } from './outcome.projection.js';
import { personProjections } from './person.projection.js';
import type { Projections } from './projections.js';
import { relationshipProjections } from './relationship.projection.js';
import { vouchProjections } from './vouch.projection.js';
import { workspaceProjections } from './workspace.projection.js';

const projections: Projections = {
  ...workspaceProjections,
  ...personProjections,
  ...organizationProjections,
  ...contactsProjections,
  ...relationshipProjections,
  ...endorsementProjections,
  ...briefProjections,
  ...connectorPolicyProjections,
  ...introductionProjections,
  ...outcomeProjections,
  ...vouchProjections,
  ...exposureProjections,
  ...calibrationProjections,
  ...deadLetterProjections,
};

/** The event types that this version projects: all of them, or the projector would stop (a test checks). */
export const projectedTypes: readonly string[] = Object.keys(projections);

/**
 * What a commit means for the graph.
 * @throws UnprojectableEvent for a type this version does not know: it must stop, never skip in silence
 */
export const project = (commit: Commit & { readonly offset: number }): RecordedChanges => ({
  workspace: commit.workspace,
  offset: commit.offset,
  recordedAt: toSeconds(commit.recordedAt),
  changes: commit.events.flatMap((event): readonly GraphChange[] => {
    const projection = projections[event.type];
    if (!projection) throw new UnprojectableEvent(commit.offset, event.type);
    return projection(event);
  }),
});

export class UnprojectableEvent extends Error {
  constructor(
    readonly offset: number,
    readonly type: string,
  ) {
    super(
      `the event of type ${type} at offset ${offset} is unknown to this version: nothing after it is projected`,
    );
    this.name = 'UnprojectableEvent';
  }
}
