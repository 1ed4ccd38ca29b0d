import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPeople, csv, done, imported, rate, refusal, trust } from '../support/cast.js';
import { openService, type Service } from '../support/service.js';

/**
 * Trust is directed, and earned by recorded events alone. With r good, s bad and W = 2: belief r/(r+s+2),
 * disbelief s/(r+s+2), uncertainty 2/(r+s+2), expected (r + 0.3)/(r+s+2), since the base rate is 0.15.
 */
describe('000.2 earned trust', () => {
  let service: Service;
  beforeAll(async () => {
    service = await openService();
    await addPeople(service.as(null), 'ada', 'bea', 'cem', 'dov', 'eve', 'fay', 'gus');
  });
  afterAll(() => service.close());

  const answered = (from: string, other: string, at: string, answeredAt: string | null) =>
    done<{ report: string }>(
      service.as(`ext:${from}`),
      'logInteraction',
      { with: `ext:${other}`, at, answeredAt },
      'report',
    );

  it('reads a stranger as no trust and full uncertainty, never as average', async () => {
    expect(await trust(service.as('ext:ada'), 'ada', 'gus')).toEqual({
      belief: 0,
      disbelief: 0,
      uncertainty: 1,
      expected: 0.15,
      tier: 'UNSCORED',
      evidence: [],
    });
  });

  it('goes one way, with the evidence behind it', async () => {
    await rate(service.as(null), ['bea', 'ada', 5]);
    // Closeness 5: r = 2.5, so b = 2.5/4.5 and P = 2.8/4.5.
    expect(await trust(service.as('ext:ada'), 'bea', 'ada')).toEqual({
      belief: expect.closeTo(2.5 / 4.5, 14),
      disbelief: 0,
      uncertainty: expect.closeTo(2 / 4.5, 14),
      expected: expect.closeTo(2.8 / 4.5, 14),
      tier: 'STRONG',
      evidence: [
        {
          kind: 'CLOSENESS',
          at: '2026-01-15T09:00:00Z',
          good: 2.5,
          bad: 0,
          domain: null,
          text: 'rated their closeness in 2026',
        },
      ],
    });
    expect(await trust(service.as('ext:ada'), 'ada', 'bea')).toMatchObject({ belief: 0, uncertainty: 1 });
  });

  it('shows people in between the kind and year of evidence, and no more', async () => {
    const { belief, evidence } = await trust(service.as('ext:cem'), 'bea', 'ada');
    expect(belief).toBeCloseTo(2.5 / 4.5, 14);
    expect(evidence).toEqual([
      {
        kind: 'CLOSENESS',
        at: '2026-01-01T00:00:00Z',
        good: null,
        bad: null,
        domain: null,
        text: 'rated how close they are in 2026',
      },
    ]);
  });

  it('counts a report whole for who reports, a quarter for the other end until that end confirms', async () => {
    const now = '2026-01-15T09:00:00Z';
    const { report } = await answered('ada', 'cem', '2026-01-02T09:00:00Z', now);
    // 13 days: r = 0.5 for Ada, 0.125 for Cem.
    expect((await trust(service.as('ext:ada'), 'ada', 'cem')).belief).toBeCloseTo(0.5 / 2.5, 14);
    expect((await trust(service.as('ext:ada'), 'cem', 'ada')).belief).toBeCloseTo(0.125 / 2.125, 14);

    expect(await refusal(service.as('ext:ada'), 'confirmReport', { report })).toBe(
      'RELATIONSHIP_REPORT_UNKNOWN',
    );
    await done(service.as('ext:cem'), 'confirmReport', { report });
    expect((await trust(service.as('ext:ada'), 'cem', 'ada')).belief).toBeCloseTo(0.5 / 2.5, 14);
    expect(await refusal(service.as('ext:cem'), 'confirmReport', { report })).toBe(
      'RELATIONSHIP_REPORT_UNKNOWN',
    );
  });

  it('takes late answers, and more than four a month, for no evidence', async () => {
    const now = '2026-01-15T09:00:00Z';
    await answered('ada', 'dov', '2026-01-01T08:00:00Z', now); // 14 days and an hour
    await answered('ada', 'dov', '2026-01-14T09:00:00Z', null);
    expect(await trust(service.as('ext:ada'), 'ada', 'dov')).toMatchObject({ tier: 'UNSCORED' });

    for (let times = 1; times <= 6; times += 1) await answered('ada', 'eve', '2026-01-14T09:00:00Z', now);
    // Four of them: r = 4 · 0.5.
    expect((await trust(service.as('ext:ada'), 'ada', 'eve')).belief).toBeCloseTo(2 / 4, 14);
  });

  it('lets unconfirmed reports together reach r = 1 and no further', async () => {
    const slow = service.as('ext:ada', 'slow');
    const operator = service.as(null, 'slow');
    await done(operator, 'openWorkspace', { halfLifeDays: 36_525 });
    await addPeople(operator, 'ada', 'bea');
    for (const month of ['10', '11', '12']) {
      for (const day of ['01', '02', '03', '04']) {
        const at = `2025-${month}-${day}T09:00:00Z`;
        await done(slow, 'logInteraction', { with: 'ext:bea', at, answeredAt: at });
      }
    }
    // Twelve times 0.125 are 1.5, and hardly less at this half-life.
    expect((await trust(operator, 'bea', 'ada')).belief).toBe(1 / 3);
  });

  it('lets bad evidence outweigh good', async () => {
    const rows = csv('from,to,good,bad,at,domain', 'dov,eve,1,3,2026-01-15,');
    await imported(service.as(null), 'evidence', rows);
    const found = await trust(service.as(null), 'dov', 'eve');
    // r = 1, s = 3 nine hours ago (half-life 730.5 days: a factor of 2^(−0.375/730.5)).
    const f = 2 ** (-0.375 / 730.5);
    expect(found.tier).toBe('NEGATIVE');
    expect(found.belief).toBeCloseTo(f / (4 * f + 2), 14);
    expect(found.disbelief).toBeCloseTo((3 * f) / (4 * f + 2), 14);
    expect(found.expected).toBeCloseTo((f + 0.3) / (4 * f + 2), 14);
  });

  it('answers for any past moment: by what had happened, and by what was recorded', async () => {
    const ada = service.as('ext:ada');
    await rate(service.as(null), ['fay', 'ada', 4]);
    expect(await trust(ada, 'fay', 'ada', { asOf: '2026-01-15T08:59:59Z' })).toMatchObject({
      belief: 0,
      evidence: [],
    });
    service.sources.pass(730.5);
    // One half-life later r = 1: b = 1/3.
    expect((await trust(ada, 'fay', 'ada')).belief).toBeCloseTo(1 / 3, 14);
    await rate(service.as(null), ['fay', 'ada', 2]);
    expect((await trust(ada, 'fay', 'ada')).evidence).toHaveLength(1);
    // A new rating replaces the old one: r = 1 again, fresh. The day of the first one it was 2.
    expect((await trust(ada, 'fay', 'ada')).belief).toBeCloseTo(1 / 3, 14);
    expect((await trust(ada, 'fay', 'ada', { asOf: '2026-01-15T09:00:00Z' })).belief).toBeCloseTo(2 / 4, 14);

    // Told in 2028 of an answer in 2027: it had happened by then, and nobody knew.
    await answered('fay', 'gus', '2027-06-01T09:00:00Z', '2027-06-01T09:00:00Z');
    const then = '2027-06-01T09:00:00Z';
    expect((await trust(ada, 'fay', 'gus', { asOf: then })).belief).toBeCloseTo(0.5 / 2.5, 14);
    expect(await trust(ada, 'fay', 'gus', { asOf: then, knownAt: then })).toMatchObject({
      tier: 'UNSCORED',
    });
  });

  it('refuses what nobody may say', async () => {
    const ada = service.as('ext:ada');
    const rating = { with: 'ext:bea', closeness: 5 };
    expect(await refusal(ada, 'describeRelationship', { ...rating, with: 'ext:ada' })).toBe(
      'RELATIONSHIP_WITH_ONESELF',
    );
    await expect(refusal(ada, 'describeRelationship', { ...rating, from: 'ext:cem' })).rejects.toThrow(
      'FORBIDDEN',
    );
    await expect(refusal(ada, 'describeRelationship', { ...rating, closeness: 6 })).rejects.toThrow(
      'BAD_USER_INPUT',
    );
    expect(await refusal(ada, 'logInteraction', { with: 'ext:bea', at: '2031-01-01T00:00:00Z' })).toBe(
      'RELATIONSHIP_IN_THE_FUTURE',
    );
    await expect(trust(ada, 'ada', 'nobody')).rejects.toThrow('NOT_FOUND');
    expect(await trust(ada, 'ada', 'bea')).toMatchObject({ belief: 0, uncertainty: 1 });
  });
});
