import fc from 'fast-check';
import type { Id, Quote } from '#domain';
import { nothingKnown } from './breach-signs.js';
import { of, type Drawn } from './drawn.js';

/** What a yes of those three would put at risk, as if the graph had been asked. */
const quote = (connector: Id, seeker: Id, contact: Id): Quote => ({
  connector,
  seeker,
  contact,
  domain: null,
  stake: 0.05,
  breachProbability: 0.1,
  coefficients: 'random',
  signs: nothingKnown,
  verdict: 'WITHIN_BUDGET',
  position: 0,
});

/**
 * Commands of briefs, introductions, vouches and limits. The k-th introduction is always asked for by the same three
 * people, so that whoever speaks is mostly the one whose turn it may be.
 */
export const introductionCommands = (
  people: readonly Id[],
  introductions: readonly Id[],
  vouches: readonly Id[],
): fc.Arbitrary<Drawn> => {
  const [a = '', b = '', c = '', d = ''] = people;
  const trios = [
    [a, b, c],
    [b, c, d],
    [c, d, a],
    [d, a, b],
  ] as const;
  const which = fc.nat(introductions.length - 1).map((n) => {
    const [seeker, connector, target] = trios[n % trios.length] ?? trios[0];
    return { introduction: introductions[n] ?? '', vouch: vouches[n] ?? '', seeker, connector, target };
  });
  const person = fc.constantFrom(...people);
  const words = fc.constantFrom('A word.', 'Two words.');
  const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const step = (by: 'seeker' | 'connector' | 'target') =>
    which.map(({ introduction, ...parties }) => ({ by: parties[by], introduction }));
  const outcome = fc.constantFrom('GOOD' as const, 'NEUTRAL' as const, 'BAD' as const);
  return fc.oneof(
    of(
      'WriteBrief',
      person.map((seeker) => ({ seeker, whoIAm: 'a', whatIsUnique: 'b', whoUsesIt: 'c', whyMe: 'd' })),
    ),
    of(
      'AddProof',
      fc.record({
        seeker: person,
        kind: fc.constantFrom('PAID_WORK' as const, 'CONSULTING' as const),
        text: words,
      }),
    ),
    of(
      'SetConnectorPolicy',
      fc.record({
        connector: person,
        monthlyCap: orNull(fc.constantFrom(0, 1, 3)),
        budgetWord: fc.constantFrom('CAREFUL' as const, 'GENEROUS' as const),
        noGoPeople: fc.subarray([...people], { maxLength: 1 }),
      }),
    ),
    {
      weight: 4,
      arbitrary: of(
        'RequestIntroduction',
        which.map(({ seeker, connector, target }) => ({ seeker, connector, to: { person: target } })),
      ),
    },
    of(
      'RequestIntroduction',
      which.map(({ seeker, connector }) => ({ seeker, connector, to: { role: { role: 'Clerk' } } })),
    ),
    {
      weight: 4,
      arbitrary: of(
        'AcceptIntroduction',
        which.map(({ introduction, seeker, connector, target }) => ({
          by: connector,
          introduction,
          quotes: { fresh: [quote(connector, seeker, target)], seen: [] },
        })),
      ),
    },
    of(
      'AskForInformation',
      step('connector').map((one) => ({ ...one, question: 'What?' })),
    ),
    of(
      'SupplyInformation',
      step('seeker').map((one) => ({ ...one, answer: 'That.' })),
    ),
    of(
      'DeclineIntroduction',
      fc.tuple(step('connector'), orNull(words)).map(([one, reason]) => ({ ...one, reason })),
    ),
    { weight: 3, arbitrary: of('AskTarget', step('connector')) },
    { weight: 3, arbitrary: of('ConsentToMeet', step('target')) },
    of('DeclineToMeet', step('target')),
    { weight: 3, arbitrary: of('MakeIntroduction', step('connector')) },
    { weight: 2, arbitrary: of('RecordTargetAnswer', step('target')) },
    of(
      'BookMeeting',
      step('seeker').map((one) => ({ ...one, at: '2026-03-10T09:00:00Z' })),
    ),
    {
      weight: 2,
      arbitrary: of(
        'RecordOutcome',
        fc
          .tuple(fc.oneof(step('seeker'), step('connector'), step('target')), outcome)
          .map(([one, ended]) => ({ ...one, outcome: ended })),
      ),
    },
    of(
      'CloseLoop',
      fc.tuple(step('seeker'), orNull(words)).map(([one, note]) => ({ ...one, note })),
    ),
    of('WithdrawIntroduction', step('seeker')),
    of(
      'RecordOutcome',
      fc
        .tuple(which, outcome)
        .map(([{ vouch, connector }, ended]) => ({ by: connector, vouch, outcome: ended })),
    ),
    of(
      'GiveVouch',
      which.map(({ seeker, connector, target }) => ({
        connector,
        seeker,
        contact: target,
        domain: 'Law',
        knowsPerson: true,
        knowsFit: true,
        quotes: { fresh: [quote(connector, seeker, target)], seen: [] },
      })),
    ),
  );
};
