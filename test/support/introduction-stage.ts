import {
  decideDue,
  evolve,
  nextDue,
  PersonAdded,
  timed,
  type FrozenRisk,
  type NewEvent,
  type Quote,
  type Standing,
} from '#domain';
import { nothingKnown } from './breach-signs.js';
import { fresh, idNumber, Specification, type Given } from './decider-specification.js';

/** Ada seeks; Bea, and Eve, connect; Cid is whom Ada wants to meet. Fay seeks too. Dan and Gus have no account. */
export const [ada, bea, cid, dan, eve, fay, gus] = [1, 2, 3, 4, 5, 6, 7].map(idNumber) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

/** The first introduction, or vouch, of a specification. */
export const first = fresh(1);

export const wholeBrief = {
  whoIAm: 'A teacher who learned to program.',
  whatIsUnique: 'I have taught statistics to nurses.',
  whoUsesIt: 'Hospitals, for their trials.',
  whyMe: 'I know both sides.',
};

/** Everybody, and two briefs that are whole. */
export const everybody = (): Specification =>
  new Specification().given(
    ...[ada, bea, cid, eve, fay].map((person) => PersonAdded(person, { person, account: 'MEMBER' })),
    ...[dan, gus].map((person) => PersonAdded(person, { person, account: 'CONTACT' })),
    ['WriteBrief', { seeker: ada, ...wholeBrief }],
    ['WriteBrief', { seeker: fay, ...wholeBrief }],
  );

/** A fifth of Cid's trust in Bea at one in ten, for Ada, unless it says otherwise. */
export const quote = (more: Partial<Quote> = {}): Quote => ({
  connector: bea,
  seeker: ada,
  contact: cid,
  domain: null,
  stake: 0.2,
  breachProbability: 0.1,
  coefficients: 'hand-1',
  signs: nothingKnown,
  verdict: 'WITHIN_BUDGET',
  position: 7,
  ...more,
});

/** The quote's figures as they are frozen; by default for 180 days from `NOW`. */
export const frozen = (
  { verdict: _, position: __, ...figures }: Quote,
  lapsesAt = '2026-08-28T12:00:00Z',
): FrozenRisk => ({ ...figures, lapsesAt });

/** The same figures fresh, and seen before. */
export const agreed = (...quotes: readonly Quote[]) => ({ fresh: [...quotes], seen: [...quotes] });

/** What happens to the first introduction, step by step; each needs those before it. */
export const ask = (more: object = {}): ['RequestIntroduction', object] => [
  'RequestIntroduction',
  { seeker: ada, connector: bea, to: { person: cid }, ...more },
];
export const yes = (more: object = {}): ['AcceptIntroduction', object] => [
  'AcceptIntroduction',
  { by: bea, introduction: first, quotes: agreed(quote()), ...more },
];
export const bringIn: Given = ['AskTarget', { by: bea, introduction: first }];
export const consent: Given = ['ConsentToMeet', { by: cid, introduction: first }];
export const make: Given = ['MakeIntroduction', { by: bea, introduction: first }];
export const answer: Given = ['RecordTargetAnswer', { by: cid, introduction: first }];

export const asked = () => everybody().given(ask());
export const accepted = () => asked().given(yes());
export const targetAsked = () => accepted().given(bringIn);
export const consented = () => targetAsked().given(consent);
export const made = () => consented().given(make);
export const answered = () => made().given(answer);

/** Where an introduction stands, in one line. */
export const stands = (
  phase: Standing['phase'],
  connector: Standing['connector'],
  target: Standing['target'],
  waitingFor: Standing['waitingFor'],
  remindAt: string | null = '2026-03-08T12:00:00Z',
  due: string | null = '2026-03-22T12:00:00Z',
): Standing => ({ phase, connector, target, waitingFor, remindAt, due });

/** What the clock writes up to that moment, in its order. */
export const timePasses = ({ state }: Specification, until: string): readonly NewEvent[] => {
  const written: NewEvent[] = [];
  for (let due = nextDue(state); due && due.due <= until; due = nextDue(state)) {
    for (const event of decideDue(due, state)) {
      written.push(event);
      evolve(state, timed(event, due.due));
    }
  }
  return written;
};

/** The types of events, without their version. */
export const typesOf = (events: readonly NewEvent[]): string[] =>
  events.map(({ type }) => type.replace(/\.v\d+$/, ''));
