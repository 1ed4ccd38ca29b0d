import { describe, expect, it } from '@jest/globals';
import { linkedInContacts, linkedInExport } from './linkedin-export.js';
import { read } from './read-contact-file.js';

describe('a generated Connections.csv', () => {
  const grace = { firstName: 'Grace', lastName: 'Hopper, PhD', company: 'Navy', position: 'Admiral' };
  const options = { rows: 2000, seed: 7, include: [grace, { ...grace, firstName: 'Ada' }] };

  it.each([{ byteOrderMark: true, lineBreak: '\r\n' as const }, { preamble: false }])(
    'reads back row by row (%j)',
    async (form) => {
      const given = await read('linkedin', linkedInExport({ ...options, ...form }), 65_536);
      const expected = linkedInContacts(options).map(({ firstName, lastName, url }, index) =>
        firstName === '' && lastName === ''
          ? { row: 'skipped', line: index + 1, code: url === undefined ? 'CONTACT_EMPTY' : 'CONTACT_HIDDEN' }
          : { row: 'contact', line: index + 1, name: `${firstName} ${lastName}` },
      );
      expect(given).toMatchObject(expected);
      expect(given).toHaveLength(2000);
    },
  );

  it('holds who must be in it, the same for a seed, and about 70 % without e-mail', () => {
    const contacts = linkedInContacts(options);
    expect([contacts[0]?.firstName, contacts[1000]?.firstName]).toEqual(['Grace', 'Ada']);
    expect(linkedInContacts(options)).toEqual(contacts);
    expect(linkedInContacts({ ...options, seed: 8 })).not.toEqual(contacts);
    const silent = contacts.filter(({ email = '' }) => email === '').length / contacts.length;
    expect(silent).toBeGreaterThan(0.66);
    expect(silent).toBeLessThan(0.75);
  });
});
