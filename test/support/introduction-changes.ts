import type { AskFacts, Id } from '#domain';
import type { GraphChange, IntroductionStep, StandingNow } from '#trust-graph';
import { breachCoefficients } from '#trust-model';
import { day } from './graph-changes.js';

type Change<Name extends GraphChange['change']> = Extract<GraphChange, { readonly change: Name }>;
type More<Name extends GraphChange['change']> = Partial<Omit<Change<Name>, 'change'>>;

/** Changes around introductions, with everything filled in that a test doesn't care about; all are of day 0. */
export const step = (type: string, more: Partial<IntroductionStep> = {}): IntroductionStep => ({
  type,
  at: day(0),
  by: null,
  reportedBy: null,
  words: null,
  outcomeBy: null,
  meetingAt: null,
  ...more,
});

/** How an introduction stands that was only just asked for. */
export const standing = (more: Partial<StandingNow> = {}): StandingNow => ({
  connector: 'ASKED',
  target: 'NOT_ASKED',
  phase: 'REQUESTED',
  waitingFor: 'CONNECTOR',
  remindAt: null,
  due: null,
  ...more,
});

export const plainAsk: AskFacts = {
  kind: 'NAMED_PERSON',
  organization: null,
  role: null,
  industry: null,
  sector: null,
  domain: null,
};

export const introduction = (
  id: Id,
  [seeker, connector, target = null]: readonly [Id, Id, (Id | null)?],
  more: More<'introduction'> = {},
): GraphChange => ({
  change: 'introduction',
  introduction: id,
  seeker,
  connector,
  target,
  parent: null,
  ask: plainAsk,
  words: null,
  step: step('IntroductionRequested', { by: seeker }),
  standing: standing(),
  ...more,
});

export const introductionStep = (
  id: Id,
  happened: IntroductionStep,
  now: Partial<StandingNow> = {},
): GraphChange => ({
  change: 'introductionStep',
  introduction: id,
  step: happened,
  standing: standing(now),
});

export const vouch = (
  item: Id,
  [connector, seeker, contact]: readonly [Id, Id, Id],
  more: More<'vouch'> = {},
): GraphChange => ({
  change: 'vouch',
  item,
  introduction: null,
  connector,
  seeker,
  contact,
  stake: 0.25,
  breachProbability: 0.1,
  domain: null,
  acknowledgedBy: 'PERSON',
  at: day(0),
  ...more,
});

export const vouchEnd = (item: Id, at = day(0)): GraphChange => ({ change: 'vouchEnd', item, at });

export const vouchOutcome = (item: Id, failed: boolean, at = day(0)): GraphChange => ({
  change: 'vouchOutcome',
  item,
  failed,
  at,
});

/** Weights of a workspace's own, told apart by their intercept. */
export const coefficients = (intercept: number, at = day(0)): GraphChange => ({
  change: 'coefficients',
  coefficients: { ...breachCoefficients, version: `own ${intercept}`, ownOutcomes: 1, intercept },
  at,
});

export const limits = (person: Id, more: More<'limits'> = {}): GraphChange => ({
  change: 'limits',
  person,
  budget: null,
  noGoPeople: [],
  noGoOrganizations: [],
  at: day(0),
  ...more,
});

export const brief = (person: Id, sealed: string, at = day(0)): GraphChange => ({
  change: 'brief',
  person,
  sealed,
  at,
});

export const proof = (person: Id, id: Id, more: More<'proof'> = {}): GraphChange => ({
  change: 'proof',
  person,
  proof: id,
  kind: 'PAID_WORK',
  domain: null,
  sealed: `proof ${id}`,
  at: day(0),
  ...more,
});
