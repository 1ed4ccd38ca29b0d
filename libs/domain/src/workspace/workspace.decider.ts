import { DEFAULT_HALF_LIFE_SECONDS, evidenceWeights, UNCONFIRMED_SHARE } from '#trust-model';
import { capacityUnder } from '../exposure/capacity.js';
import { accept, refuse, type CommandContext, type Decision } from '../kernel/decider.js';
import type { NewEvent } from '../kernel/event.js';
import { fold } from '../kernel/fold.js';
import type { Visibility } from '../kernel/vocabulary.js';
import type { Folds, WorkspaceState } from '../state.js';
import { usualIntroductionPolicy, type IntroductionPolicy } from './introduction-policy.js';
import type { EvidenceWeights, OpenWorkspace, SetPolicy } from './workspace.commands.js';
import { PolicySet, WorkspaceOpened } from './workspace.events.js';

export interface Policy {
  visibilityDefault: Visibility;
  evidence: EvidenceWeights;
  introductions: IntroductionPolicy;
}

export interface WorkspaceFacts {
  open: boolean;
  halfLifeSeconds: number;
  policy: Policy;
}

const DAY = 86_400;

const usualWeights: EvidenceWeights = {
  closeness: evidenceWeights.perCloseness,
  interaction: evidenceWeights.interaction,
  endorsement: evidenceWeights.perEndorsementStrength,
  accepted: evidenceWeights.accepted,
  vouch: evidenceWeights.vouch,
  unconfirmed: UNCONFIRMED_SHARE,
};

/** Weights as in `domain.md`; people tied to somebody see that somebody's ties unless told otherwise. */
export const initialWorkspace = (): WorkspaceFacts => ({
  open: false,
  halfLifeSeconds: DEFAULT_HALF_LIFE_SECONDS,
  policy: {
    visibilityDefault: 'CONTACTS',
    evidence: usualWeights,
    introductions: usualIntroductionPolicy,
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

export const setPolicy = (
  data: SetPolicy,
  state: WorkspaceState,
  { occurredAt }: CommandContext,
): Decision => {
  const now = state.workspace.policy;
  const introductions = { ...now.introductions, ...definedOnly(data.introductions ?? {}) };
  return accept(
    SUBJECT,
    PolicySet(SUBJECT, {
      visibilityDefault: data.visibilityDefault ?? now.visibilityDefault,
      evidence: { ...now.evidence, ...definedOnly(data.evidence ?? {}) },
      introductions,
    }),
    ...capacityUnder(state, introductions.riskBudget, occurredAt),
  );
};

export const workspaceFolds: Folds = {
  ...fold(WorkspaceOpened, ({ workspace }, { data }) => {
    workspace.open = true;
    workspace.halfLifeSeconds = data.halfLifeSeconds;
  }),
  ...fold(PolicySet, ({ workspace }, { data }) => {
    workspace.policy = {
      visibilityDefault: data.visibilityDefault,
      evidence: { ...usualWeights, ...definedOnly(data.evidence) },
      introductions: data.introductions ?? usualIntroductionPolicy,
    };
  }),
};

/** Parts that were not given, or of which an event of the past knew nothing, are left out. */
const definedOnly = <Parts extends object>(parts: {
  [key in keyof Parts]?: Parts[key] | undefined;
}): Partial<Parts> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Partial<Parts>;
