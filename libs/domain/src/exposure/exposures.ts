import type { Id, Instant } from '../kernel/values.js';
import type { FrozenRisk } from './exposure.events.js';

/** What deciders know of the vouches that are open, and of how much their connectors took on. */
export interface Exposures {
  /** By connector, the figures of each open item as they were frozen. */
  readonly open: Map<Id, Map<Id, FrozenRisk>>;
  /** By item, its connector. */
  readonly connectorOf: Map<Id, Id>;
  /** By connector, how many introductions they accepted in the latest month in which they accepted any. */
  readonly accepted: Map<Id, { readonly month: string; readonly count: number }>;
  /** By connector, what was last recorded of their capacity; nobody's is free. */
  readonly capacity: Map<Id, Capacity>;
}

/** `freeFrom`: when a connector who isn't free will be again, as far as time alone decides it. */
export interface Capacity {
  readonly free: boolean;
  readonly freeFrom: Instant | null;
}

export const initialExposures = (): Exposures => ({
  open: new Map(),
  connectorOf: new Map(),
  accepted: new Map(),
  capacity: new Map(),
});

const NOTHING: ReadonlyMap<Id, FrozenRisk> = new Map();

export const openItems = ({ open }: Exposures, connector: Id): ReadonlyMap<Id, FrozenRisk> =>
  open.get(connector) ?? NOTHING;

export const openItem = (exposures: Exposures, item: Id, risk: FrozenRisk): void => {
  const items = exposures.open.get(risk.connector) ?? new Map<Id, FrozenRisk>();
  items.set(item, risk);
  exposures.open.set(risk.connector, items);
  exposures.connectorOf.set(item, risk.connector);
};

export const closeItem = ({ open, connectorOf }: Exposures, item: Id): void => {
  const connector = connectorOf.get(item);
  if (connector === undefined) return;
  connectorOf.delete(item);
  const items = open.get(connector);
  items?.delete(item);
  if (items?.size === 0) open.delete(connector);
};

/** The UTC month of an instant, `2026-03`. */
export const monthOf = (instant: Instant): string => instant.slice(0, 7);

export const isSameMonth = (one: Instant, other: Instant): boolean => monthOf(one) === monthOf(other);

export const acceptedIn = ({ accepted }: Exposures, connector: Id, month: string): number => {
  const known = accepted.get(connector);
  return known?.month === month ? known.count : 0;
};

export const countAccepted = (exposures: Exposures, connector: Id, at: Instant): void => {
  const month = monthOf(at);
  if ((exposures.accepted.get(connector)?.month ?? '') > month) return; // told late, of a month that is over
  exposures.accepted.set(connector, { month, count: acceptedIn(exposures, connector, month) + 1 });
};
