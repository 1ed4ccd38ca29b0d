import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPeople, done, refusal, trust } from '../support/cast.js';
import { openService, type Service } from '../support/service.js';

/**
 * An endorsement names endorser, competency, strength and date, and counts as evidence in that field: r = strength / 2,
 * so that with W = 2 and a = 0.15 P = (r + 0.3) / (r + 2).
 */
describe('003.4 endorsements', () => {
  let service: Service;
  beforeAll(async () => {
    service = await openService();
    await addPeople(service.as(null), 'ada', 'bea', 'cem');
  });
  afterAll(() => service.close());

  const bea = () => service.as('ext:bea');
  const inField = (domain?: string) => trust(service.as('ext:ada'), 'bea', 'ada', { domain });

  it('names who endorses, for what, how strongly and when', async () => {
    await done(bea(), 'endorse', { person: 'ext:ada', competency: 'Statistics', strength: 4 });
    const { evidence, expected } = await inField('Statistics');
    expect(evidence).toEqual([
      {
        kind: 'ENDORSEMENT',
        at: '2026-01-15T09:00:00Z',
        good: 2,
        bad: 0,
        domain: 'Statistics',
        text: 'endorsed them in Statistics in 2026',
      },
    ]);
    expect(expected).toBeCloseTo(2.3 / 4, 12);
  });

  it('counts whole in its field, a fifth in another, whole where none is asked for', async () => {
    expect((await inField(' STATISTICS ')).expected).toBeCloseTo(2.3 / 4, 12);
    expect((await inField('Law')).expected).toBeCloseTo((0.4 + 0.3) / 2.4, 12);
    expect((await inField()).expected).toBeCloseTo(2.3 / 4, 12);
  });

  it('is replaced by the endorser’s later word on the same competency, and adds to one on another', async () => {
    await done(bea(), 'endorse', { person: 'ext:ada', competency: 'statistics', strength: 1 });
    await done(bea(), 'endorse', { person: 'ext:ada', competency: 'Law', strength: 2 });
    expect((await inField('Statistics')).expected).toBeCloseTo((0.5 + 1 * 0.2 + 0.3) / (0.7 + 2), 12);
    expect((await inField()).expected).toBeCloseTo((1.5 + 0.3) / 3.5, 12);
  });

  it('shows others its kind and year alone', async () => {
    const seen = await trust(service.as('ext:cem'), 'bea', 'ada');
    expect(seen.evidence[0]).toEqual({
      kind: 'ENDORSEMENT',
      at: '2026-01-01T00:00:00Z',
      good: null,
      bad: null,
      domain: null,
      text: 'endorsed them in 2026',
    });
  });

  it('is not given to oneself, and taken back by whoever gave it alone', async () => {
    const law = { person: 'ext:ada', competency: 'law' };
    expect(await refusal(service.as('ext:ada'), 'endorse', { ...law, strength: 5 })).toBe(
      'ENDORSEMENT_OF_ONESELF',
    );
    expect(await refusal(service.as('ext:cem'), 'withdrawEndorsement', law)).toBe('ENDORSEMENT_UNKNOWN');
    service.sources.pass(1);
    await done(bea(), 'withdrawEndorsement', law);
    const day = 2 ** (-1 / 730.5);
    expect((await inField()).expected).toBeCloseTo((0.5 * day + 0.3) / (0.5 * day + 2), 12);
    const before = await trust(service.as('ext:ada'), 'bea', 'ada', { asOf: '2026-01-15T10:00:00Z' });
    expect(before.evidence).toHaveLength(2); // it was there then
  });
});
