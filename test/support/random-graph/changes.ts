import fc from 'fast-check';
import type { GraphChange } from '#trust-graph';
import * as say from '../graph-history.js';
import { card } from './cards.js';
import {
  domain,
  industry,
  level,
  orNull,
  organization,
  pair,
  people,
  person,
  relationship,
  role,
  sector,
  stance,
  time,
} from './cast.js';
import { introductionChange } from './introduction-changes.js';

const slot = fc.constantFrom(null, null, 'closeness', 'report');

const item = fc
  .record({
    kind: fc.constantFrom('CLOSENESS', 'INTERACTION', 'INTERACTION', 'INTERACTION', 'OUTCOME', 'HISTORY'),
    good: fc.constantFrom(0, 0.25, 0.5, 1, 2.5, 0.1),
    bad: fc.constantFrom(0, 0, 0, 0.6, 3),
    at: time,
    domain: orNull(domain),
    slot,
    unconfirmed: fc.boolean(),
  })
  .chain((more) =>
    pair.map(([from, to]) => say.evidence(from, to, more as Parameters<typeof say.evidence>[2])),
  );

/** Many between the same two, so that a month has more of them than count. */
const chat = fc
  .tuple(fc.constantFrom(people.slice(0, 2), people.slice(0, 2).reverse()), time, slot)
  .map(([[from = '', to = ''], at, name]) =>
    say.evidence(from, to, { kind: 'INTERACTION', good: 0.5, at, slot: name }),
  );

const imported = fc
  .tuple(pair, time)
  .map(([[from, to], at]) => say.evidence(from, to, { kind: 'IMPORTED', good: 0, bad: 0, at }));

const ended = fc
  .tuple(pair, fc.constantFrom('closeness', 'report'), orNull(time))
  .map(([[from, to], name, until]) => say.evidenceEnd(from, to, name, until));

const tied = fc
  .tuple(pair, time, time, orNull(relationship))
  .map(([[from, to], since, at, kind]) => say.tie(from, to, { since, at, kind }));

const speaker = fc.oneof(fc.constant(null), person);

/** Its id is a placeholder: assembling a history gives every position one of its own. */
const held = fc
  .record({
    role: orNull(role),
    industry: orNull(industry),
    from: orNull(time),
    days: orNull(fc.nat(600)),
    by: speaker,
  })
  .chain(({ from, days, ...more }) => {
    const to = days === null ? null : (from ?? say.day(0)) + days * 86_400;
    return fc
      .tuple(person, organization)
      .map(([who, where]) => say.position(who, where, { ...more, from, to }));
  });

const left = fc.tuple(fc.nat(), time).map(([which, to]) => say.positionLeft(String(which), to));

const described = fc
  .tuple(
    organization,
    fc.constantFrom('Acme GmbH', 'Beta Works', 'gamma-rays'),
    orNull(industry),
    orNull(sector),
    speaker,
  )
  .map(([id, name, field, kind, by]) => say.organization(id, { name, industry: field, sector: kind, by }));

const decides = fc
  .tuple(organization, orNull(person), speaker, time)
  .map(([where, who, by, at]) => say.decisionMaker(where, who, { by, at }));

const exists = fc
  .tuple(person, fc.boolean())
  .map(([who, hasAccount]) => (hasAccount ? say.member : say.contact)(who));

const stands = fc
  .tuple(pair, fc.boolean(), stance, time)
  .map(([[holder, seeker], own, word, at]) => say.stance(holder, seeker, own ? holder : seeker, word, at));

const seen = fc
  .tuple(
    pair,
    fc.constantFrom(true, false, false),
    fc.oneof(fc.constant('WORKSPACE' as const), level),
    fc.boolean(),
  )
  .map(([[side, other], all, to, initial]) => say.visibility(side, all ? null : other, to, initial));

/** One change of any type but those that belong to a whole record, the commonest first. */
export const change: fc.Arbitrary<GraphChange> = fc.oneof(
  { weight: 16, arbitrary: item },
  { weight: 3, arbitrary: chat },
  { weight: 10, arbitrary: tied },
  { weight: 2, arbitrary: seen },
  { weight: 3, arbitrary: held },
  { weight: 2, arbitrary: ended },
  { weight: 2, arbitrary: imported },
  { weight: 3, arbitrary: stands },
  { weight: 2, arbitrary: left },
  { weight: 1, arbitrary: exists },
  { weight: 1, arbitrary: described },
  { weight: 1, arbitrary: decides },
  { weight: 8, arbitrary: introductionChange },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.oneof(fc.constant('WORKSPACE' as const), level), fc.constantFrom(0.5, 0.25, 1))
      .map(([seenBy, budget]) => say.policy(seenBy, budget)),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(person, speaker, card).map(([who, by, text]) => say.profile(who, by, text)),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(person, fc.nat(30), time).map(([who, days, at]) => say.answerTime(who, days, at)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(person, fc.boolean(), time, orNull(time))
      .map(([who, free, at, from]) => say.capacity(who, free, at, free ? null : from)),
  },
);
