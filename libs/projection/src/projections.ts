import type { EventDefinition } from '#domain';
import type { StoredEvent } from '#event-log';
import type { GraphChange } from '#trust-graph';

/** Event type to the graph changes it means. Pure, and blind to sealed fields: it hands them on as they are. */
export type Projections = Readonly<Record<string, (event: StoredEvent) => readonly GraphChange[]>>;

/** One entry of the table. `data` is trusted: it was validated when the event was recorded. */
export const projecting = <Data>(
  definition: EventDefinition<string, Data>,
  project: (event: StoredEvent & { readonly data: Data }) => readonly GraphChange[],
): Projections => ({ [definition.type]: (event) => project(event as StoredEvent & { readonly data: Data }) });
