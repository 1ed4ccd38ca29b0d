import { tellsOfTarget } from '#access';
import type { Id } from '#domain';
import type { WorkspaceGraph } from './workspace-graph.js';

/** Of whom a seeker was told, as of now: the targets, each with the connectors who told of them. */
export const toldTo = (
  { introductions, people, accounts }: WorkspaceGraph,
  seeker: Id,
): ReadonlyMap<number, ReadonlySet<number>> => {
  const told = new Map<number, Set<number>>();
  for (const introduction of introductions.ofPerson(people.numberOf(seeker), Infinity)) {
    const asked = introductions.find(introduction, Infinity, Infinity);
    if (asked?.seeker !== seeker || asked.target === null || asked.parent === null) continue;
    const target = people.numberOf(asked.target);
    const parent = introductions.find(introductions.ids.numberOf(asked.parent), Infinity, Infinity);
    const steps = introductions.stepsOf(introduction, Infinity, Infinity);
    if (!tellsOfTarget(accounts.of(target), parent, steps)) continue;
    told.set(target, (told.get(target) ?? new Set()).add(people.numberOf(asked.connector)));
  }
  return told;
};
