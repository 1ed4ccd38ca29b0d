import fc from 'fast-check';
import {
  Acknowledgement,
  AskKind,
  ConnectorState,
  IntroductionPhase,
  PartyRole,
  ProofKind,
  TargetState,
} from '#domain';
import type { GraphChange, SealedWords } from '#trust-graph';
import * as say from '../graph-history.js';
import {
  domain,
  item,
  orNull,
  organization,
  organizations,
  pair,
  people,
  person,
  role,
  time,
} from './cast.js';

const words = orNull(
  fc.tuple(person, fc.nat(99)).map(([who, n]): SealedWords => ({ people: [who], box: `words ${n}` })),
);

/** Any standing, possible or not: an engine takes it as it is told. */
const standing = fc.record({
  connector: fc.constantFrom(...ConnectorState.options),
  target: fc.constantFrom('NOT_ASKED' as const, ...TargetState.options),
  phase: fc.constantFrom(...IntroductionPhase.options),
  waitingFor: orNull(fc.constantFrom(...PartyRole.options)),
  remindAt: orNull(time),
  due: orNull(time),
});

const step = fc.record({
  type: fc.constantFrom(
    ...['IntroductionAccepted', 'IntroductionAccepted', 'TargetAsked', 'TargetAsked'],
    ...['IntroductionDeclined', 'MeetingDeclined', 'Reminded'],
  ),
  at: time,
  by: orNull(person),
  reportedBy: fc.option(person, { nil: null, freq: 1 }),
  words,
  outcomeBy: orNull(fc.constantFrom(...PartyRole.options)),
  meetingAt: orNull(time),
});

const ask = fc.record({
  kind: fc.constantFrom(...AskKind.options),
  organization: orNull(organization),
  role: orNull(role),
  industry: fc.constant(null),
  sector: fc.constant(null),
  domain: orNull(domain),
});

/** Ids are placeholders: assembling a history gives every introduction one of its own, and a parent before it. */
const asked = fc
  .record({
    ...{ parties: pair, target: orNull(person), ask, words, step, standing },
    parent: orNull(fc.nat().map(String)),
  })
  .map(({ parties: [seeker, connector], target, ...more }) =>
    say.introduction('', [seeker, connector, target], more),
  );

/** Which of the introductions before it, by number. */
const stepped = fc
  .tuple(fc.nat(), step, standing)
  .map(([which, happened, now]) => say.introductionStep(String(which), happened, now));

/** Few items between few people, so that they end, and are vouched for again, and by somebody else. */
const vouched = fc
  .record({
    item,
    parties: fc.tuple(fc.constantFrom(...people.slice(0, 3)), person, person),
    introduction: orNull(item),
    stake: fc.constantFrom(0, 0.1, 0.5),
    breachProbability: fc.constantFrom(0.05, 0.3),
    domain: orNull(domain),
    acknowledgedBy: fc.constantFrom(...Acknowledgement.options),
    at: time,
  })
  .map(({ item: id, parties, ...more }) => say.vouch(id, parties, more));

const freed = fc.tuple(item, time).map(([id, at]) => say.vouchEnd(id, at));

const turnedOut = fc
  .tuple(item, fc.boolean(), time)
  .map(([id, failed, at]) => say.vouchOutcome(id, failed, at));

const refitted = fc
  .tuple(fc.constantFrom(-1, 0.5, 3), time)
  .map(([intercept, at]) => say.coefficients(intercept, at));

const limited = fc
  .record({
    budget: orNull(fc.constantFrom(0, 0.25, 1)),
    noGoPeople: fc.subarray(people, { maxLength: 2 }),
    noGoOrganizations: fc.subarray(organizations, { maxLength: 1 }),
    at: time,
  })
  .chain((more) => person.map((who) => say.limits(who, more)));

const written = fc.tuple(person, fc.nat(99), time).map(([who, n, at]) => say.brief(who, `brief ${n}`, at));

const proved = fc
  .record({ kind: fc.constantFrom(...ProofKind.options), domain: orNull(domain), at: time })
  .chain((more) => fc.tuple(person, item).map(([who, id]) => say.proof(who, id, more)));

/** One change around introductions. */
export const introductionChange: fc.Arbitrary<GraphChange> = fc.oneof(
  { weight: 3, arbitrary: asked },
  { weight: 4, arbitrary: stepped },
  { weight: 4, arbitrary: vouched },
  { weight: 2, arbitrary: freed },
  { weight: 2, arbitrary: turnedOut },
  { weight: 1, arbitrary: refitted },
  { weight: 2, arbitrary: limited },
  { weight: 1, arbitrary: written },
  { weight: 1, arbitrary: proved },
);
