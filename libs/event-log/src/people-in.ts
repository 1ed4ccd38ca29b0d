import type { Id } from '#domain';
import type { Commit } from './event-log.js';

/** Everybody under whose keys something is sealed in a commit, each once. */
export const peopleIn = ({ events }: Commit): Id[] => [
  ...new Set(events.flatMap(({ sealed = [] }) => sealed.flatMap(({ people }) => people))),
];
