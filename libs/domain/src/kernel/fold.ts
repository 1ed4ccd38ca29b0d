import type { EventDefinition, TimedEvent } from './event.js';

/** One entry of a table from event type to what it changes in a state. States are folded in place: they are large. */
export const fold = <State, Type extends string, Data>(
  definition: EventDefinition<Type, Data>,
  apply: (state: State, event: TimedEvent<Type, Data>) => unknown,
): Record<string, (state: State, event: TimedEvent) => void> => ({
  [definition.type]: (state, event) => {
    if (definition.is(event)) apply(state, event);
  },
});
