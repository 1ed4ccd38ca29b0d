import { partiesThatKnow, tellsOfTarget } from '#access';
import type { Id } from '#domain';
import { DEFAULT_BASE_RATE, DEFAULT_HALF_LIFE_SECONDS } from '#trust-model';
import type { Facts } from './facts.js';
import type { Label } from './schema.js';

/**
 * What permission and search go by, worked out whenever a node changes, since both are always as of now: statements
 * then need not look at what a node's facts say. Properties by label.
 */
export const nodeStanding: Partial<Record<Label, (facts: Facts) => Readonly<Record<string, unknown>>>> = {
  Workspace: (facts) => ({ ...workspaceStanding(facts) }),
  Person: (facts) => ({ account: facts.all('person').at(-1)?.account ?? null }),
  Profile: (facts) => {
    const latest = facts.all('profile').at(-1);
    return { sealed: latest?.sealed ?? null, said: latest?.place ?? null };
  },
  Position: (facts) => ({ counts: facts.all('position').length > 0 }),
  Organization: (facts) => {
    const words = facts.all('organization');
    return { speakers: [...new Set(words.map(({ by }) => by ?? ''))] };
  },
  Introduction: (facts) => ({ knownTo: whoKnows(facts), ...named(facts) }),
};

/** How a workspace weighs, in seconds and as a share, and who sees sides of which nobody ever said anything. */
export const workspaceStanding = (facts: Facts) => {
  const opened = facts.all('workspace')[0];
  return {
    halfLife: opened?.halfLife ?? DEFAULT_HALF_LIFE_SECONDS,
    baseRate: opened?.baseRate ?? DEFAULT_BASE_RATE,
    visibilityDefault: facts.all('policy').at(-1)?.visibilityDefault ?? 'CONTACTS',
  };
};

/** Who knows of an introduction, and so of each other. */
const whoKnows = (facts: Facts): readonly Id[] => {
  const asked = facts.all('introduction')[0];
  if (!asked) return [];
  const steps = [...facts.all('introduction'), ...facts.all('introductionStep')];
  const latest = steps.sort((a, b) => a.place - b.place).at(-1) ?? asked;
  return partiesThatKnow({ ...asked, targetState: latest.standing.target });
};

/** `answers`: the ask for which the connector named the target in their own word, if there is such a one. */
const named = (facts: Facts) => {
  const [asked] = facts.all('introduction');
  if (!asked) return { seeker: null, connector: null, target: null, answers: null, isOpenAsk: false };
  const steps = [asked, ...facts.all('introductionStep')].map(({ step }) => step);
  const { seeker, connector, target, parent } = asked;
  const answers = tellsOfTarget('CONTACT', { target: null }, steps) ? parent : null;
  return { seeker, connector, target, answers, isOpenAsk: target === null };
};
