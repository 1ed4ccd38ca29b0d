import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPeople, csv, done, imported, lines, paths, rate, trust } from '../support/cast.js';
import { openService, type Service } from '../support/service.js';

const DAY = 86_400_000;

/**
 * What happened, and when it was told: on 15 January Bea and Cem rate Ada, on 1 February Cem rates her higher. On
 * 1 March an operator brings in that Bea and Ada fell out on 20 January.
 */
describe('X.1 two clocks', () => {
  let service: Service;
  const [january, february, march] = ['2026-01-15T09:00:00Z', '2026-02-01T09:00:00Z', '2026-03-01T09:00:00Z'];
  beforeAll(async () => {
    service = await openService();
    const operator = service.as(null);
    await addPeople(operator, 'ada', 'bea', 'cem', 'tom');
    await rate(operator, ['bea', 'ada', 4], ['cem', 'ada', 3], ['tom', 'bea', 5], ['tom', 'cem', 5]);
    service.sources.setNow(february);
    await rate(operator, ['cem', 'ada', 5]);
    service.sources.setNow(march);
    const quarrel = csv('from,to,good,bad,at', 'bea,ada,0,4,2026-01-20T09:00:00Z');
    await imported(operator, 'evidence', quarrel);
  });
  afterAll(() => service.close());

  const ask = (moment: object) =>
    paths(service.as('ext:ada'), { to: { person: 'ext:tom' }, options: { maxHops: 2 }, ...moment });
  /** What a weight has decayed to after so long. */
  const after = (from: string, to: string) => 2 ** (-(Date.parse(to) - Date.parse(from)) / (730.5 * DAY));
  const [viaBea, viaCem] = ['Ada > Bea > Tom', 'Ada > Cem > Tom'];

  it('tells why a path ranked first that day', async () => {
    const found = await ask({ asOf: january, knownAt: january });
    expect(lines(found)).toEqual([viaBea, viaCem]);
    // Of that day: Bea r = 2, Cem r = 1.5, Tom's word 2.5 of both.
    const [bea, cem] = [(2.3 / 4) * (2.8 / 4.5), (1.8 / 3.5) * (2.8 / 4.5)];
    expect(found.paths[0]?.probability).toBeCloseTo(bea, 14);
    expect(found.paths[0]?.why[0]).toMatchObject({
      code: 'MORE_PROBABLE',
      text: 'More likely to work than the next one: 35.8 % against 32.0 %.',
      weight: expect.closeTo(bea - cem, 14),
    });
    expect(found.paths[0]?.hops[0]?.trust.evidence).toMatchObject([{ kind: 'CLOSENESS', good: 2 }]);
    expect(lines(await ask({}))).toEqual([viaCem, viaBea]);
  });

  it('answers by what had happened, even where it was told later', async () => {
    const asOf = '2026-01-25T09:00:00Z';
    const found = await ask({ asOf });
    // The quarrel came between: s = 4, five days old; Cem's second rating was still to come.
    expect(lines(found)).toEqual([viaCem, viaBea]);
    const [told, felt] = [after(january, asOf), after('2026-01-20T09:00:00Z', asOf)];
    const { trust: bea } = found.paths[1]?.hops[0] ?? {};
    expect(bea?.expected).toBeCloseTo((2 * told + 0.3) / (2 * told + 4 * felt + 2), 14);
    expect(bea?.tier).toBe('NEGATIVE');
    expect(bea?.evidence.map(({ kind }) => kind)).toEqual(['HISTORY', 'CLOSENESS']);
  });

  it('answers by what was known, even of what had happened before', async () => {
    const asOf = '2026-01-25T09:00:00Z';
    const found = await ask({ asOf, knownAt: february });
    expect(lines(found)).toEqual([viaBea, viaCem]);
    expect(found.paths[0]?.hops[0]?.trust.disbelief).toBe(0);
    // In between the clocks are free of each other: known in February of February, Cem leads already.
    expect(lines(await ask({ asOf: february, knownAt: february }))).toEqual([viaCem, viaBea]);
  });

  it('asks trust by the same two clocks', async () => {
    const ada = service.as('ext:ada');
    const moments = { asOf: '2026-01-20T09:00:00Z', knownAt: '2026-02-20T09:00:00Z' };
    const felt = after(january, moments.asOf);
    expect((await trust(ada, 'bea', 'ada', moments)).belief).toBeCloseTo((2 * felt) / (2 * felt + 2), 14);
    const known = await trust(ada, 'bea', 'ada', { ...moments, knownAt: march });
    expect(known.disbelief).toBeCloseTo(4 / (2 * felt + 4 + 2), 14);
    expect(await trust(ada, 'bea', 'ada', { asOf: '2026-01-15T08:59:59Z' })).toMatchObject({
      uncertainty: 1,
    });
    expect(await trust(ada, 'bea', 'ada', { knownAt: '2026-01-15T08:59:59Z' })).toMatchObject({
      uncertainty: 1,
    });
  });

  it('remembers what was known of an import that was undone since', async () => {
    const operator = service.as(null);
    const praise = csv('from,to,good,bad,at', `bea,ada,90,0,${february}`);
    const { id } = await imported(operator, 'evidence', praise);
    const knownAt = '2026-03-01T12:00:00Z';
    service.sources.pass(1);
    expect(lines(await ask({}))).toEqual([viaBea, viaCem]);
    await done(operator, 'undoImport', { import: id });
    expect(lines(await ask({}))).toEqual([viaCem, viaBea]);
    expect(lines(await ask({ asOf: march }))).toEqual([viaCem, viaBea]);
    // That day it was believed.
    expect(lines(await ask({ asOf: march, knownAt }))).toEqual([viaBea, viaCem]);
  });

  it('moves facts with the clocks, and never permission', async () => {
    await done(service.as('ext:tom'), 'setVisibility', { level: 'ENDS' });
    for (const moment of [{}, { asOf: january }, { asOf: january, knownAt: january }]) {
      const { paths: none, noPath } = await ask(moment);
      expect(none).toEqual([]);
      expect(noPath?.reason).toBe('NO_CONNECTION');
    }
  });

  it('refuses what is no moment', async () => {
    await expect(ask({ asOf: '2026-01-15' })).rejects.toThrow('BAD_USER_INPUT');
    await expect(ask({ knownAt: 'soon' })).rejects.toThrow('BAD_USER_INPUT');
    await expect(
      trust(service.as('ext:ada'), 'bea', 'ada', { asOf: '2026-13-01T00:00:00Z' }),
    ).rejects.toThrow('BAD_USER_INPUT');
  });
});
