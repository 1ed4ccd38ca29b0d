import { initialImports, type Imports } from './contacts/imports.js';
import type { Endorsements } from './endorsement/endorsement.decider.js';
import type { NewEvent } from './kernel/event.js';
import { initialOrganizations, type Organizations } from './organization/organizations.js';
import { initialPeople, type People } from './person/people.js';
import type { Reports } from './relationship/interaction.decider.js';
import { initialWorkspace, type WorkspaceFacts } from './workspace/workspace.decider.js';

/** What deciders know of one workspace: enough for every rule, and not the network. */
export interface WorkspaceState {
  readonly workspace: WorkspaceFacts;
  readonly people: People;
  readonly organizations: Organizations;
  readonly imports: Imports;
  readonly reports: Reports;
  readonly endorsements: Endorsements;
}

/** Event type to what it changes in the state. */
export type Folds = Readonly<Record<string, (state: WorkspaceState, event: NewEvent) => void>>;

export const initialState = (): WorkspaceState => ({
  workspace: initialWorkspace(),
  people: initialPeople(),
  organizations: initialOrganizations(),
  imports: initialImports(),
  reports: new Map(),
  endorsements: new Set(),
});
