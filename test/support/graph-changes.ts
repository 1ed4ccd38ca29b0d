import type { Id } from '#domain';
import type { GraphChange } from '#trust-graph';
import { DEFAULT_BASE_RATE, DEFAULT_HALF_LIFE_SECONDS, EPOCH_SECONDS } from '#trust-model';

type Change<Name extends GraphChange['change']> = Extract<GraphChange, { readonly change: Name }>;
type More<Name extends GraphChange['change']> = Partial<Omit<Change<Name>, 'change'>>;

/**
 * A UUIDv7 that keeps its name: `idOf('ann')` ends in the letters' codes, so that ids sort like the names (of up to
 * six letters) and `nameOf` reads them back where a test fails.
 */
export const idOf = (name: string): Id =>
  `00000000-0000-7000-8000-${Buffer.from(name, 'ascii').toString('hex').padEnd(12, '0').slice(0, 12)}`;

export const nameOf = (id: Id): string =>
  Buffer.from(id.slice(-12), 'hex').toString('ascii').replaceAll('\0', '');

/** A text with names in place of ids. */
export const inNames = (text: string): string =>
  text.replaceAll(/00000000-0000-7000-8000-[0-9a-f]{12}/g, (id) => nameOf(id));

/** The first second of a day, counted from the epoch of the trust model: what happens on day 0 isn't decayed there. */
export const day = (n: number): number => EPOCH_SECONDS + n * 86_400;

/** Changes with everything filled in that a test doesn't care about; happenings are of day 0. */
export const workspace = (more: More<'workspace'> = {}): GraphChange => ({
  change: 'workspace',
  halfLife: DEFAULT_HALF_LIFE_SECONDS,
  baseRate: DEFAULT_BASE_RATE,
  ...more,
});

export const policy = (
  visibilityDefault: Change<'policy'>['visibilityDefault'],
  riskBudget = 0.5,
): GraphChange => ({ change: 'policy', visibilityDefault, riskBudget });

export const member = (person: Id): GraphChange => ({ change: 'person', person, account: 'MEMBER' });

export const contact = (person: Id): GraphChange => ({ change: 'person', person, account: 'CONTACT' });

export const profile = (person: Id, by: Id | null, sealed: string): GraphChange => ({
  change: 'profile',
  person,
  by,
  sealed,
});

export const organization = (id: Id, more: More<'organization'> = {}): GraphChange => ({
  change: 'organization',
  organization: id,
  name: nameOf(id),
  industry: null,
  sector: null,
  by: null,
  ...more,
});

export const decisionMaker = (
  organizationId: Id,
  person: Id | null,
  more: More<'decisionMaker'> = {},
): GraphChange => ({
  change: 'decisionMaker',
  organization: organizationId,
  person,
  by: null,
  at: day(0),
  ...more,
});

/** A position is named by its person and organisation unless the test names it. */
export const position = (person: Id, organizationId: Id, more: More<'position'> = {}): GraphChange => ({
  change: 'position',
  position: idOf(nameOf(person).slice(0, 3) + nameOf(organizationId).slice(0, 3)),
  person,
  organization: organizationId,
  role: null,
  industry: null,
  from: null,
  to: null,
  by: null,
  ...more,
});

export const positionLeft = (positionId: Id, to: number): GraphChange => ({
  change: 'positionLeft',
  position: positionId,
  to,
});

export const tie = (from: Id, to: Id, more: More<'tie'> = {}): GraphChange => ({
  change: 'tie',
  from,
  to,
  since: day(0),
  kind: null,
  at: day(0),
  ...more,
});

/** One item of `from`'s trust in `to`: good evidence of weight 1, unless the test says otherwise. */
export const evidence = (from: Id, to: Id, more: More<'evidence'> = {}): GraphChange => ({
  change: 'evidence',
  from,
  to,
  kind: 'HISTORY',
  good: more.bad === undefined ? 1 : 0,
  bad: 0,
  at: day(0),
  domain: null,
  slot: null,
  unconfirmed: false,
  ...more,
});

export const evidenceEnd = (from: Id, to: Id, slot: string, until: number | null): GraphChange => ({
  change: 'evidenceEnd',
  from,
  to,
  slot,
  until,
});

export const answerTime = (person: Id, days: number, at = day(0)): GraphChange => ({
  change: 'answerTime',
  person,
  seconds: days * 86_400,
  at,
});

/** `holder`'s stance towards `seeker`'s change, on the word of one of the two. */
export const stance = (
  holder: Id,
  seeker: Id,
  by: Id,
  word: Change<'stance'>['stance'],
  at = day(0),
): GraphChange => ({ change: 'stance', holder, seeker, by, stance: word, at });

export const visibility = (
  side: Id,
  other: Id | null,
  level: Change<'visibility'>['level'],
  initial = false,
): GraphChange => ({
  change: 'visibility',
  side,
  other,
  level,
  initial,
});

export const capacity = (
  person: Id,
  free: boolean,
  at = day(0),
  freeFrom: number | null = null,
): GraphChange => ({
  change: 'capacity',
  person,
  free,
  freeFrom,
  at,
});

export const partOf = (importId: Id): GraphChange => ({ change: 'import', import: importId });

export const undone = (importId: Id): GraphChange => ({ change: 'importUndone', import: importId });
