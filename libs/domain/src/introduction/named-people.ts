import { capacityEvents } from '../exposure/capacity.js';
import type { FrozenRisk } from '../exposure/exposure.events.js';
import { isSameMonth } from '../exposure/exposures.js';
import { accept, isRefused, refuse, type CommandContext, type Decision } from '../kernel/decider.js';
import type { NewEvent } from '../kernel/event.js';
import type { Rejection } from '../kernel/rejection.js';
import type { Id, Instant } from '../kernel/values.js';
import { unknownPerson } from '../person/known-person.js';
import type { WorkspaceState } from '../state.js';
import { acceptance, afterYes } from './acceptance.js';
import { agreedYes } from './agreed-yes.js';
import type { AcceptIntroduction } from './introduction.commands.js';
import type { Acknowledgement } from './introduction.vocabulary.js';
import { forNamedPerson, openWith } from './open-introductions.js';
import { requested } from './requested.js';
import { followingAcceptance } from './target-comes-in.js';
import type { Step } from './take-step.js';

/** Answers an ask that named nobody with one to ten people (004.2); each becomes an introduction of its own. */
export const nameFor = (
  data: AcceptIntroduction,
  step: Step,
  state: WorkspaceState,
  context: CommandContext,
): Decision => {
  const { known, told } = step;
  const { introduction, connector } = known;
  const [first, ...more] = new Set(data.people);
  if (first === undefined) {
    return refuse('INTRODUCTION_PEOPLE_NEEDED', 'Say whom they should meet: name one to ten people.');
  }
  const people: [Id, ...Id[]] = [first, ...more];
  const refused = unknownPerson(state, ...people) ?? notForThem(state, step, people);
  if (refused) return refused;
  const { occurredAt: at } = context;
  const agreed = agreedYes(state, step, { contacts: people, quotes: data.quotes, at });
  if (isRefused(agreed)) return agreed;
  const { acknowledgedBy, risks } = agreed;
  const said = { how: data.how, at: data.occurredAt ?? at, acknowledgedBy, told };
  return accept(
    introduction,
    acceptance(state, known, { ...said, risk: null, now: afterYes(state, known, at) }),
    ...people.flatMap((person, n) =>
      introducedTo(person, { ...said, risk: risks[n] ?? risks[0] }, step, state, context),
    ),
    ...capacityEvents(state, connector, at, {
      accepted: isSameMonth(said.at, at) ? people.length : 0,
      opened: risks,
    }),
  );
};

/** The connector's own word for a yes that was told of them. Each introduction that came of it waits for its own. */
export const confirmNames = (
  data: AcceptIntroduction,
  step: Step,
  state: WorkspaceState,
  { occurredAt }: CommandContext,
): Decision => {
  if (data.people.length > 0) {
    return refuse('INTRODUCTION_PEOPLE_NEEDED', 'This ask has its people already: leave others out.');
  }
  const { known, told } = step;
  const { introduction, standing: now } = known;
  const at = data.occurredAt ?? occurredAt;
  const yes = { how: data.how, at, acknowledgedBy: 'UNACKNOWLEDGED', risk: null, now, told } as const;
  return accept(introduction, acceptance(state, known, yes));
};

const notForThem = (
  state: WorkspaceState,
  { known: { seeker, connector } }: Step,
  people: readonly Id[],
): { readonly rejection: Rejection } | undefined => {
  if (people.includes(seeker) || people.includes(connector)) {
    return refuse('INTRODUCTION_WITH_ONESELF', 'Name others than the two of you.');
  }
  return people.some((person) => openWith(state, seeker, connector, person))
    ? refuse(
        'INTRODUCTION_ALREADY_OPEN',
        'You introduce them to one of these people already: leave that one out.',
      )
    : undefined;
};

interface Said {
  readonly how: AcceptIntroduction['how'];
  readonly at: Instant;
  readonly acknowledgedBy: Acknowledgement;
  readonly risk: FrozenRisk;
  readonly told: Step['told'];
}

const introducedTo = (
  target: Id,
  said: Said,
  { known: parent }: Step,
  state: WorkspaceState,
  { newId, occurredAt }: CommandContext,
): NewEvent[] => {
  const { seeker, connector, ask } = parent;
  const kind = ask.kind === 'INFORMATIONAL' ? ask.kind : forNamedPerson.kind;
  const named = { ...forNamedPerson, kind, domain: ask.domain };
  const child = { introduction: newId(), seeker, connector, target, parent: parent.introduction, ask: named };
  const [event, standing] = requested(state, child, parent.words, occurredAt, said.at);
  const now = afterYes(state, { standing, target }, occurredAt);
  return [
    event,
    acceptance(state, child, { ...said, now }),
    ...followingAcceptance(state, { ...child, standing: now }, occurredAt),
  ];
};
