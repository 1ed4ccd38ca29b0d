import { describe, expect, it } from '@jest/globals';
import { readConnectedOn } from './connected-on.js';
import { readInstant } from './instant.js';

const NOW = '2026-01-31T09:30:00Z';

describe('the date of a connection', () => {
  const readDate = (written: string) => {
    const warnings: string[] = [];
    const date = readConnectedOn(
      { column: 'connected on', written },
      NOW,
      (code) => void warnings.push(code),
    );
    return warnings.length > 0 ? warnings.join() : date;
  };

  it.each([
    ['05 Mar 2023', '2023-03-05T00:00:00Z'],
    ['5 Mar 2023', '2023-03-05T00:00:00Z'],
    ['5 march 2023', '2023-03-05T00:00:00Z'],
    ['05-Mar-23', '2023-03-05T00:00:00Z'],
    ['Mar 5, 2023', '2023-03-05T00:00:00Z'],
    ['2023-03-05', '2023-03-05T00:00:00Z'],
    ['03/05/23', '2023-03-05T00:00:00Z'],
    ['3/5/2023', '2023-03-05T00:00:00Z'],
    ['13/05/23', '2023-05-13T00:00:00Z'],
    ['05.03.2023', '2023-03-05T00:00:00Z'],
    ['11/13/17, 12:10 PM', '2017-11-13T00:00:00Z'],
    ['29 Feb 2024', '2024-02-29T00:00:00Z'],
    ['', null],
    ['  ', null],
    ['29 Feb 2023', 'DATE_DROPPED'],
    ['31/31/23', 'DATE_DROPPED'],
    ['05 Mrz 2023', 'DATE_DROPPED'],
    ['5 Mar 0203', 'DATE_DROPPED'],
    ['00/00/00', 'DATE_DROPPED'],
    ['45001', 'DATE_DROPPED'],
    ['01 Feb 2026', 'DATE_DROPPED'],
  ])('%j is %s', (written, date) => {
    expect(readDate(written)).toBe(date);
  });

  it('of today east of here is now', () => {
    expect(
      readConnectedOn(
        { column: 'connected on', written: '1 Feb 2026' },
        '2026-01-31T10:00:00Z',
        () => undefined,
      ),
    ).toBe('2026-01-31T10:00:00Z');
  });
});

describe("an operator's instant", () => {
  const readAt = (written: string) => readInstant({ column: 'at', written }, NOW);

  it.each([
    ['2023-03-05', '2023-03-05T00:00:00Z'],
    ['2023-03-05T10:00Z', '2023-03-05T10:00:00Z'],
    ['2023-03-05 10:00:59.999z', '2023-03-05T10:00:59Z'],
    ['2023-03-05T00:30:00+0545', '2023-03-04T18:45:00Z'],
    ['2023-12-31T23:30:00-01:00', '2024-01-01T00:30:00Z'],
    ['2026-01-31T09:30:00Z', NOW],
    ['', null],
  ])('%j is %s', (written, instant) => {
    expect(readAt(written)).toBe(instant);
  });

  it.each([
    ['2023-13-01', 'DATE_UNREADABLE'],
    ['2023-02-29', 'DATE_UNREADABLE'],
    ['2023-03-05T24:00:00Z', 'DATE_UNREADABLE'],
    ['2023-03-05T10:00:00', 'DATE_UNREADABLE'],
    ['March', 'DATE_UNREADABLE'],
    ['2026-01-31T10:30:01+01:00', 'DATE_IN_FUTURE'],
    ['9999-12-31', 'DATE_IN_FUTURE'],
  ])('%j is refused: %s', (written, code) => {
    expect(() => readAt(written)).toThrow(expect.objectContaining({ code }));
  });
});
