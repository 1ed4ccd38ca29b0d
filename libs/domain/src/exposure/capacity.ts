import { policyOf } from '../connector-policy/connector-policies.js';
import type { NewEvent } from '../kernel/event.js';
import type { Id, Instant } from '../kernel/values.js';
import type { WorkspaceState } from '../state.js';
import { isOverBudget, type ItemChange } from './budget.js';
import { CapacityChanged } from './exposure.events.js';
import { acceptedIn, monthOf, type Capacity } from './exposures.js';

/** What a decision is about to change of what its connector took on. */
export interface CapacityChange extends ItemChange {
  readonly accepted?: number;
  readonly limits?: { readonly monthlyCap: number | null; readonly budget: number | null };
}

/** What the end of an open introduction or vouch gives its connector back. */
export const capacityAfterEnd = (state: WorkspaceState, item: Id, at: Instant): NewEvent[] => {
  const connector = state.exposures.connectorOf.get(item);
  return connector === undefined ? [] : capacityEvents(state, connector, at, { closed: [item] });
};

/** What another budget of the workspace's does to connectors who set none of their own. */
export const capacityUnder = (state: WorkspaceState, budget: number, at: Instant): NewEvent[] =>
  [...state.exposures.open.keys()].flatMap((connector) => {
    const { monthlyCap, budget: own } = policyOf(state.connectorPolicies, connector);
    return own === null ? capacityEvents(state, connector, at, { limits: { monthlyCap, budget } }) : [];
  });

const FREE: Capacity = { free: true, freeFrom: null };

/** The event that says so, where a connector becomes free or is free no more; else nothing. */
export const capacityEvents = (
  state: WorkspaceState,
  connector: Id,
  at: Instant,
  change: CapacityChange,
): NewEvent[] => {
  const now = capacityAfter(state, connector, at, change);
  const before = state.exposures.capacity.get(connector) ?? FREE;
  if (now.free ? isFree(before, at) : !before.free && before.freeFrom === now.freeFrom) return [];
  return [CapacityChanged(`connector/${connector}`, { connector, ...now }, { time: at })];
};

const isFree = ({ free, freeFrom }: Capacity, at: Instant): boolean =>
  free || (freeFrom !== null && freeFrom <= at);

const capacityAfter = (
  state: WorkspaceState,
  connector: Id,
  at: Instant,
  { accepted = 0, limits, ...items }: CapacityChange,
): Capacity => {
  const { monthlyCap: cap, budget } = limits ?? policyOf(state.connectorPolicies, connector);
  if (isOverBudget(state, connector, items, budget)) return { free: false, freeFrom: null };
  const count = acceptedIn(state.exposures, connector, monthOf(at)) + accepted;
  const full = cap !== null && count >= cap;
  return full ? { free: false, freeFrom: cap === 0 ? null : nextMonth(at) } : FREE;
};

const nextMonth = (at: Instant): Instant => {
  const [year = 0, month = 1] = at.split('-').map(Number);
  return month === 12
    ? `${String(year + 1)}-01-01T00:00:00Z`
    : `${String(year)}-${String(month + 1).padStart(2, '0')}-01T00:00:00Z`;
};
