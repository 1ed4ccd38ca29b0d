import type { Briefs } from './brief/briefs.js';
import { initialCalibration, type Calibration } from './calibration/calibration.js';
import { DueTimes } from './clock/due-times.js';
import type { ConnectorPolicies } from './connector-policy/connector-policies.js';
import { initialImports, type Imports } from './contacts/imports.js';
import type { Endorsements } from './endorsement/endorsement.decider.js';
import { initialExposures, type Exposures } from './exposure/exposures.js';
import { initialIntroductions, type Introductions } from './introduction/introductions.js';
import type { TimedEvent } from './kernel/event.js';
import { initialOrganizations, type Organizations } from './organization/organizations.js';
import { initialPeople, type People } from './person/people.js';
import type { Reports } from './relationship/interaction.decider.js';
import { initialVouches, type Vouches } from './vouch/vouches.js';
import { initialWorkspace, type WorkspaceFacts } from './workspace/workspace.decider.js';

/** What deciders know of one workspace: enough for every rule, and not the network. */
export interface WorkspaceState {
  readonly workspace: WorkspaceFacts;
  readonly people: People;
  readonly organizations: Organizations;
  readonly imports: Imports;
  readonly reports: Reports;
  readonly endorsements: Endorsements;
  readonly briefs: Briefs;
  readonly connectorPolicies: ConnectorPolicies;
  readonly introductions: Introductions;
  readonly vouches: Vouches;
  readonly exposures: Exposures;
  readonly calibration: Calibration;
  readonly dueTimes: DueTimes;
}

/** Event type to what it changes in the state. */
export type Folds = Readonly<Record<string, (state: WorkspaceState, event: TimedEvent) => void>>;

export const initialState = (): WorkspaceState => ({
  workspace: initialWorkspace(),
  people: initialPeople(),
  organizations: initialOrganizations(),
  imports: initialImports(),
  reports: new Map(),
  endorsements: new Set(),
  briefs: new Map(),
  connectorPolicies: new Map(),
  introductions: initialIntroductions(),
  vouches: initialVouches(),
  exposures: initialExposures(),
  calibration: initialCalibration(),
  dueTimes: new DueTimes(),
});
