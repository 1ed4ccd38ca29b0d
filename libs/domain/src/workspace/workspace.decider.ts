import { accept, refuse, type Decision } from '../kernel/decider.js';
import type { NewEvent } from '../kernel/event.js';
import { fold } from '../kernel/fold.js';
import type { Visibility } from '../kernel/vocabulary.js';
import type { Folds, WorkspaceState } from '../state.js';
import type { EvidenceWeights, OpenWorkspace, SetPolicy } from './workspace.commands.js';
import { PolicySet, WorkspaceOpened } from './workspace.events.js';

export interface Policy {
  visibilityDefault: Visibility;
  evidence: EvidenceWeights;
}

export interface WorkspaceFacts {
  open: boolean;
  policy: Policy;
}

const DAY = 86_400;

/** Weights as in `domain.md`; people tied to somebody see that somebody's ties unless told otherwise. */
export const initialWorkspace = (): WorkspaceFacts => ({
  open: false,
  policy: {
    visibilityDefault: 'CONTACTS',
    evidence: { closeness: 0.5, interaction: 0.5, endorsement: 0.5, unconfirmed: 0.25 },
  },
});

const SUBJECT = 'workspace';

export const openWorkspace = (data: OpenWorkspace, state: WorkspaceState): Decision =>
  state.workspace.open
    ? refuse(
        'WORKSPACE_ALREADY_OPEN',
        'This workspace is open already; its half-life and base rate stay as they are.',
      )
    : accept(SUBJECT, workspaceOpened(data));

/** Also written in front of the first command of a workspace that nobody opened by hand. */
export const workspaceOpened = (data: OpenWorkspace): NewEvent =>
  WorkspaceOpened(SUBJECT, { halfLifeSeconds: data.halfLifeDays * DAY, baseRate: data.baseRate });

export const setPolicy = (data: SetPolicy, state: WorkspaceState): Decision => {
  const now = state.workspace.policy;
  return accept(
    SUBJECT,
    PolicySet(SUBJECT, {
      visibilityDefault: data.visibilityDefault ?? now.visibilityDefault,
      evidence: { ...now.evidence, ...definedOnly(data.evidence ?? {}) },
    }),
  );
};

export const workspaceFolds: Folds = {
  ...fold(WorkspaceOpened, ({ workspace }) => {
    workspace.open = true;
  }),
  ...fold(PolicySet, ({ workspace }, { data }) => {
    workspace.policy = data;
  }),
};

const definedOnly = (weights: {
  [key in keyof EvidenceWeights]?: number | undefined;
}): Partial<EvidenceWeights> =>
  Object.fromEntries(Object.entries(weights).filter(([, value]) => value !== undefined));
