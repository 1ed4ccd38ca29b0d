import type { Instant } from '#domain';
import { stories } from '../network/introductions.js';
import type { Story, Turn } from '../network/introductions/story.js';
import { morningOf, type Step } from '../step.js';
import { personId } from './people.js';
import { turnAsCommand } from './turns.js';

/** Nobody in Port Ellery is in a hurry: what waits there waits on, whenever you look. */
const NEVER = 36_525;

const clocks = (
  name: string,
  at: Instant,
  remindDays: number,
  expireDays: number,
  unansweredDays: number,
): Step => ({
  name: `clocks ${name}`,
  at,
  command: () => ({
    type: 'SetPolicy',
    data: { introductions: { remindDays, expireDays, unansweredDays, exposureDays: NEVER } },
  }),
});

export const clocksStopped = (name: string, at: Instant): Step => clocks(name, at, NEVER, NEVER, NEVER);

const asked = (name: string): string => `introduction ${name}`;

const request = (name: string, { seeker, connector, to, on, message, after }: Story): Step => ({
  name: asked(name),
  at: morningOf(on),
  command: (known) => ({
    type: 'RequestIntroduction',
    data: {
      seeker: personId(known, seeker),
      connector: personId(known, connector),
      to: typeof to === 'string' ? { person: personId(known, to) } : { role: { ...to, sector: null } },
      kind: typeof to === 'string' ? 'NAMED_PERSON' : 'OPEN',
      domain: null,
      purpose: null,
      message,
      whyMe: null,
      parent: after === undefined ? null : known(asked(after)),
      occurredAt: null,
      towards: [],
      quotes: { fresh: [], seen: [] },
    },
  }),
});

/** A yes puts something at risk with somebody: with the target, or with everybody who is named. */
const contactsOf = ([turn, , more]: Turn, { to }: Story) => {
  if (turn === 'names') return more;
  return turn === 'accepts' && typeof to === 'string' ? [to] : [];
};

const taken = (name: string, story: Story, turn: Turn): Step => {
  const { seeker, connector } = story;
  return {
    name: `${asked(name)}: ${turn[0]}`,
    at: morningOf(turn[1]),
    vouches: contactsOf(turn, story).map((contact) => ({ seeker, connector, contact })),
    command: (known, fresh = []) => turnAsCommand(turn, story, known, known(asked(name)), fresh),
  };
};

/** Each ask with its turns; the clock runs for the last turn of what it ends, and has ended it before it is stopped. */
const told = Object.entries(stories).flatMap(([name, story]): Step[] => {
  const steps = [request(name, story), ...story.then.map((turn) => taken(name, story, turn))];
  const last = steps.at(-1);
  if (!story.runsOut || !last) return steps;
  return [
    ...steps.slice(0, -1),
    clocks(`running ${name}`, last.at, 7, 21, 30),
    last,
    clocksStopped(name, last.at),
  ];
});

/** In the order in which it happened, one after the other: what is asked for first has to be there. */
export const introductions: readonly Step[] = told.sort((a, b) => a.at.localeCompare(b.at));
