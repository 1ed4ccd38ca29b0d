import { describe, expect, it } from '@jest/globals';
import { fresh, type Specification } from '../../../../test/support/decider-specification.js';
import {
  accepted,
  ada,
  agreed,
  ask,
  asked,
  bea,
  cid,
  everybody,
  eve,
  fay,
  first,
  frozen,
  quote,
  yes,
} from '../../../../test/support/introduction-stage.js';
import type { FrozenRisk } from './exposure.events.js';
import type { Quotes } from './quote.js';

/** What Bea's yes to Ada freezes, and who agreed to it. */
const yesWith = (quotes: Partial<Quotes>, known: Specification = asked()) => {
  const [event] = known.when(...yes({ quotes })).events();
  const { risk, acknowledgedBy } = event?.data as { risk: FrozenRisk; acknowledgedBy: string };
  return { risk, acknowledgedBy };
};
const noWith = (quotes: Partial<Quotes>) =>
  asked()
    .when(...yes({ quotes }))
    .refusal();

describe('what a connector agrees to', () => {
  it('are the fresh figures, by whoever has seen such figures', () => {
    expect(yesWith(agreed(quote()))).toEqual({ risk: frozen(quote()), acknowledgedBy: 'PERSON' });
    const better = quote({ stake: 0.1, breachProbability: 0.05, coefficients: 'hand-2' });
    expect(yesWith({ fresh: [better], seen: [quote()] })).toEqual({
      risk: frozen(better),
      acknowledgedBy: 'PERSON',
    });
  });

  it('was acknowledged by nobody who has seen none, or those of another vouch', () => {
    const unseen = { risk: frozen(quote()), acknowledgedBy: 'UNACKNOWLEDGED' };
    expect(yesWith({ fresh: [quote()] })).toEqual(unseen);
    for (const other of [{ contact: eve }, { seeker: fay }, { connector: cid }])
      expect(yesWith({ fresh: [quote()], seen: [quote(other)] })).toEqual(unseen);
  });

  it('can’t be told without fresh figures of this very vouch', () => {
    expect(noWith({ seen: [quote()] }).code).toBe('QUOTE_UNAVAILABLE');
    for (const other of [{ contact: eve }, { seeker: fay }, { connector: cid }])
      expect(noWith(agreed(quote(other))).code).toBe('QUOTE_UNAVAILABLE');
  });

  it('is no more than a tenth worse than what was seen', () => {
    const seen = [quote({ stake: 0.25, breachProbability: 0.5 })];
    const tenth = quote({ stake: 0.275, breachProbability: 0.5 });
    expect(yesWith({ fresh: [tenth], seen }).risk).toEqual(frozen(tenth));
    const more = quote({ stake: 0.276, breachProbability: 0.5 });
    expect(noWith({ fresh: [more], seen })).toMatchObject({ code: 'QUOTE_OUTDATED', fresh: more });
    const likelier = quote({ stake: 0.25, breachProbability: 0.56 });
    expect(noWith({ fresh: [likelier], seen })).toMatchObject({ code: 'QUOTE_OUTDATED', fresh: likelier });
  });

  it('is no larger stake either, however unlikely it is to be lost', () => {
    const larger = quote({ stake: 0.3, breachProbability: 0.05 });
    expect(noWith({ fresh: [larger], seen: [quote()] })).toMatchObject({
      code: 'QUOTE_OUTDATED',
      fresh: larger,
    });
  });
});

/** Ada's and Fay's asks of Bea; each would put 0.3 at risk. */
const two = (breachProbability: number, budget: number) => {
  const [one, other] = [quote(), quote({ seeker: fay })].map((it) => ({
    ...it,
    stake: 0.3,
    breachProbability,
  }));
  if (!one || !other) throw new Error('two quotes');
  const known = everybody().given(
    ['SetConnectorPolicy', { connector: bea, budget }],
    ask(),
    ask({ seeker: fay }),
    yes({ quotes: agreed(one) }),
  );
  return { known, other, second: { by: bea, introduction: fresh(2) } };
};

describe('two yeses that are too much together', () => {
  // In the worst 5 % of outcomes both fail, of 25 % in which they do: 0.3 + 0.3.
  const tooMuch = () => two(0.5, 0.5);

  it('are refused with the second, and its figures', () => {
    const { known, other, second } = tooMuch();
    const { code, overBudget, message } = known
      .when('AcceptIntroduction', { ...second, quotes: agreed(other) })
      .refusal();
    expect(code).toBe('VOUCH_OVER_BUDGET');
    expect(overBudget?.budget).toBe(0.5);
    expect(overBudget?.expectedShortfall95).toBeCloseTo(0.6, 12);
    expect(message).toMatch(/wait until something open has ended, or allow yourself more/);
  });

  it('are one after the other, once the first has ended', () => {
    const { known, other, second } = tooMuch();
    known
      .given(['WithdrawIntroduction', { by: ada, introduction: first }])
      .when('AcceptIntroduction', { ...second, quotes: agreed(other) })
      .accepted();
  });

  it('are not too much for who allows themself as much', () => {
    const { known, other, second } = two(0.5, 0.6);
    known.when('AcceptIntroduction', { ...second, quotes: agreed(other) }).accepted();
  });

  it('are one too much by the workspace’s budget, where the connector has none', () => {
    const { known, other, second } = tooMuch();
    known.given(['SetConnectorPolicy', { connector: bea, budget: null }]);
    known.given(['SetPolicy', { introductions: { riskBudget: 0.59 } }]);
    const refused = known.when('AcceptIntroduction', { ...second, quotes: agreed(other) }).refusal();
    expect(refused.overBudget?.budget).toBe(0.59);
  });
});

describe('two yeses that are too much in bad times only', () => {
  /*
   * Independent, both of two fail once in a hundred: (0.01 · 0.6 + 0.04 · 0.3) / 0.05 = 0.36. Correlated at 0.2 they
   * do 1.7 times in a hundred (bivariate normal at −1.2816): 0.3 + 0.3 · 0.0172 / 0.05 = 0.40.
   */
  const tight = () => two(0.1, 0.38);

  it('pass, for who has seen that they are tight', () => {
    const { known, other, second } = tight();
    const seen = { ...other, verdict: 'TIGHT' as const };
    const risks = known
      .when('AcceptIntroduction', { ...second, quotes: { fresh: [other], seen: [seen] } })
      .events()
      .map(({ data }) => (data as { risk?: FrozenRisk }).risk);
    expect(risks).toEqual([frozen(other)]);
  });

  it('are another verdict than the one that was seen before the first', () => {
    const { known, other, second } = tight();
    expect(known.when('AcceptIntroduction', { ...second, quotes: agreed(other) }).refusal()).toMatchObject({
      code: 'QUOTE_OUTDATED',
      fresh: { ...other, verdict: 'TIGHT' },
    });
  });

  it('are refused below what both lose if nothing is correlated', () => {
    const { known, other, second } = two(0.1, 0.35);
    const refused = known.when('AcceptIntroduction', { ...second, quotes: agreed(other) }).refusal();
    expect(refused.overBudget?.expectedShortfall95).toBeCloseTo(0.36, 12);
  });
});

describe('what binds a connector', () => {
  it('is released by every end', () => {
    const ends = [
      ['DeclineIntroduction', { by: bea, introduction: first }],
      ['WithdrawIntroduction', { by: ada, introduction: first }],
    ] as const;
    for (const end of ends) {
      const known = accepted();
      expect(known.state.exposures.open.get(bea)?.size).toBe(1);
      known.given([...end] as Parameters<Specification['given']>[0]);
      expect(known.state.exposures.open.size).toBe(0);
    }
  });
});
