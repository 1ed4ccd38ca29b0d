import { people, lastToCome, type PersonKey } from './network/people.js';
import { limitsSet, selfPortraits } from './steps/briefs.js';
import { clocksStopped, introductions } from './steps/introductions.js';
import { confirmations, meetings } from './steps/meetings.js';
import { BEGINNING, claims, newPerson, works } from './steps/people.js';
import { decisions, places } from './steps/places.js';
import { praise, standing, ties, wishes } from './steps/ties.js';
import { morningOf, type Step } from './step.js';

const everybodyElse = (Object.keys(people) as PersonKey[]).filter((key) => key !== lastToCome);

/** Once it is taken, the network is complete. */
export const lastStep: Step = newPerson(lastToCome);

/** The whole network as commands. Those of a stage need the answers of the stages before, and nothing of their own. */
export const stages: readonly (readonly Step[])[] = [
  [clocksStopped('at first', morningOf(BEGINNING)), ...places, ...everybodyElse.map(newPerson)],
  [...claims, ...works, ...decisions, ...ties, ...meetings, ...praise, ...standing],
  [...confirmations, ...wishes, ...selfPortraits, ...limitsSet],
  ...introductions.map((step) => [step]),
  [lastStep],
];
