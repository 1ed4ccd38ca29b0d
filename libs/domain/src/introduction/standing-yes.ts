import { policyOf } from '../connector-policy/connector-policies.js';
import { frozen } from '../exposure/agreed-risk.js';
import { capacityEvents } from '../exposure/capacity.js';
import type { Quote } from '../exposure/quote.js';
import type { NewEvent } from '../kernel/event.js';
import type { Instant } from '../kernel/values.js';
import type { WorkspaceState } from '../state.js';
import { acceptance, afterYes } from './acceptance.js';
import type { IntroductionState } from './introductions.js';
import { followingAcceptance } from './target-comes-in.js';

/** Where the connector has said yes to this seeker once and for all, that is their answer, at today's figures. */
export const standingYes = (
  state: WorkspaceState,
  known: Pick<IntroductionState, 'introduction' | 'seeker' | 'connector' | 'target' | 'parent' | 'standing'>,
  fresh: Quote | undefined,
  at: Instant,
): NewEvent[] => {
  const { connector, seeker } = known;
  if (!fresh || !policyOf(state.connectorPolicies, connector).standingYes.includes(seeker)) return [];
  const risk = frozen(state, fresh, at);
  const now = afterYes(state, known, at);
  const yes = { how: null, at, acknowledgedBy: 'POLICY', risk, now, told: {} } as const;
  return [
    acceptance(state, known, yes),
    ...followingAcceptance(state, { ...known, standing: now }, at),
    ...capacityEvents(state, connector, at, { accepted: 1, opened: [risk] }),
  ];
};
