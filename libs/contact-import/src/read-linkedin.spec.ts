import { describe, expect, it } from '@jest/globals';
import { NOW, read } from '../../../test/support/read-contact-file.js';

const PREAMBLE = [
  'Notes:',
  '"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed their connections to see or download their email address using this setting https://www.linkedin.com/psettings/privacy/email. You can learn more here https://www.linkedin.com/help/linkedin/answer/261"',
  '',
  '',
].join('\n');
const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';

const contact = (line: number, name: string, rest: object = {}) => ({
  row: 'contact',
  line,
  name,
  email: null,
  profileUrl: null,
  organization: null,
  role: null,
  connectedOn: null,
  ...rest,
});

describe('Connections.csv', () => {
  const file =
    PREAMBLE +
    HEADER +
    'Renée,"Müller, PhD",https://www.linkedin.com/in/renee-mueller,,"Bähr, Søn & Co.",Head of R&D,05 Mar 2023\n' +
    'Ann,Lee 🚀,https://www.linkedin.com/in/annlee,ann@lee.example,Acme,"VP ""Special"" Projects",1 Dec 2019\n' +
    ',,,,,,14 Jan 2020\n' +
    ',,https://www.linkedin.com/in/gone,,,,14 Jan 2020\n' +
    'Cher,,,,,,\n';
  const rows = [
    contact(1, 'Renée Müller, PhD', {
      profileUrl: 'https://www.linkedin.com/in/renee-mueller',
      organization: 'Bähr, Søn & Co.',
      role: 'Head of R&D',
      connectedOn: '2023-03-05T00:00:00Z',
    }),
    contact(2, 'Ann Lee 🚀', {
      profileUrl: 'https://www.linkedin.com/in/annlee',
      email: 'ann@lee.example',
      organization: 'Acme',
      role: 'VP "Special" Projects',
      connectedOn: '2019-12-01T00:00:00Z',
    }),
    {
      row: 'skipped',
      line: 3,
      code: 'CONTACT_EMPTY',
      reason: 'The row has neither a name nor a profile address nor an e-mail address.',
    },
    {
      row: 'skipped',
      line: 4,
      code: 'CONTACT_HIDDEN',
      reason: 'The row has no name: the profile is hidden or was deleted.',
    },
    contact(5, 'Cher'),
  ];

  it('comes out as typed rows, each skipped one with its reason', async () => {
    expect(await read('linkedin', file)).toEqual(rows);
  });

  it.each([
    ['a byte order mark', `\uFEFF${file}`],
    ['CRLF', file.replaceAll('\n', '\r\n')],
    ['CR alone, as old Macs write it', file.replaceAll('\n', '\r')],
    ['no preamble', file.slice(PREAMBLE.length)],
    ['no line break at the end', file.trimEnd()],
    ['a blank line between rows', file.replace('Ann,', '\n\nAnn,')],
    [
      'a header in capitals and quotes',
      file.replace(
        HEADER,
        '"FIRST NAME","LAST NAME","URL","EMAIL ADDRESS","COMPANY","POSITION","CONNECTED ON"\n',
      ),
    ],
    ['UTF-16, low byte first', utf16(file, true)],
    ['UTF-16, high byte first', utf16(file, false)],
  ])('reads the same with %s', async (_, written) => {
    for (const size of [1, 2, 64, 100_000]) expect(await read('linkedin', written, size)).toEqual(rows);
  });

  it('reads windows-1252 where a line is no UTF-8, line by line', async () => {
    const utf8 = `${HEADER}Zoë,One,,,,,\nPlain,Two,,,,,\n`;
    const windows = Array.from('Zo\u00eb,Ni\u00f1o \u0093Q\u0094,,,,,\n', (letter) => letter.charCodeAt(0));
    const written = Uint8Array.from([...new TextEncoder().encode(utf8), ...windows]);
    expect(await read('linkedin', written)).toEqual([
      contact(1, 'Zoë One'),
      contact(2, 'Plain Two'),
      contact(3, 'Zoë Niño “Q”'),
    ]);
  });

  it('follows the header: other order, no URL, columns it does not know, semicolons', async () => {
    const written = 'Connected On;Tags;Last Name;First Name;Company\n2023-03-05;x;Lee;Ann;Acme; Inc\n';
    expect(await read('linkedin', written.replace('Acme; Inc', '"Acme; Inc"'))).toEqual([
      contact(1, 'Ann Lee', { organization: 'Acme; Inc', connectedOn: '2023-03-05T00:00:00Z' }),
    ]);
  });

  it('takes short rows and skips rows whose cells have slipped', async () => {
    expect(
      await read('linkedin', `${HEADER}Ann,Lee\nBo,Ek,,,Acme, Inc,Boss,05 Mar 2023\nCy,Fox,,,,,,,\n`),
    ).toEqual([
      contact(1, 'Ann Lee'),
      expect.objectContaining({ row: 'skipped', line: 2, code: 'ROW_TOO_MANY_CELLS' }),
      contact(3, 'Cy Fox'),
    ]);
  });

  it('takes a row without a date or address that means nothing, and says so without repeating it', async () => {
    const written = `${HEADER}Ann,Lee,javascript:alert(1),not an address,,,soonish\nBo,Ek,"data:text/html,x",=a@b.example,,,05 Mar 2093\n`;
    const given = await read('linkedin', written);
    expect(given.filter(({ row }) => row === 'contact')).toEqual([
      contact(1, 'Ann Lee'),
      contact(2, 'Bo Ek'),
    ]);
    expect(given.filter(({ row }) => row === 'warning')).toEqual([
      {
        row: 'warning',
        line: 1,
        code: 'EMAIL_DROPPED',
        reason: 'The email address is no e-mail address and was left out.',
      },
      {
        row: 'warning',
        line: 1,
        code: 'URL_DROPPED',
        reason: 'The url is no http or https address and was left out.',
      },
      {
        row: 'warning',
        line: 1,
        code: 'DATE_DROPPED',
        reason: 'The connected on is no date that can be read and was left out.',
      },
      {
        row: 'warning',
        line: 2,
        code: 'EMAIL_DROPPED',
        reason: 'The email address is no e-mail address and was left out.',
      },
      {
        row: 'warning',
        line: 2,
        code: 'URL_DROPPED',
        reason: 'The url is no http or https address and was left out.',
      },
      {
        row: 'warning',
        line: 2,
        code: 'DATE_DROPPED',
        reason: 'The connected on lies in the future and was left out.',
      },
    ]);
  });

  it('neutralises what a spreadsheet would run and what hides or turns text around', async () => {
    const written = `${HEADER}"=cmd|' /C calc'!A0",\u202eLee\u202c,,,"\t@SUM(1)",+-=Boss\u0007,\n-,=,https://www.linkedin.com/in/x,,,,\nA\u200db,"two\nlines",,,＝1,,\n`;
    expect(await read('linkedin', written)).toEqual([
      contact(1, "cmd|' /C calc'!A0 Lee", { organization: 'SUM(1)', role: 'Boss' }),
      expect.objectContaining({ row: 'skipped', line: 2, code: 'CONTACT_HIDDEN' }),
      contact(3, 'A\u200db two lines', { organization: '1' }),
    ]);
  });

  it.each([
    [`${'n'.repeat(100)},${'m'.repeat(99)},,,,,`, `${'n'.repeat(101)},${'m'.repeat(99)},,,,,`],
    [`A,,,${'e'.repeat(249)}@x.yz,,,`.replace(/e@/, '@'), `A,,,${'e'.repeat(250)}@x.yz,,,`],
    [`A,,https://${'u'.repeat(492)},,,,`, `A,,https://${'u'.repeat(493)},,,,`],
    [`A,,,,${'c'.repeat(200)},,`, `A,,,,${'c'.repeat(201)},,`],
    [`A,,,,,${'p'.repeat(200)},`, `A,,,,,${'p'.repeat(201)},`],
  ])('takes the longest cell and skips one letter more (%#)', async (longest, tooLong) => {
    expect(await read('linkedin', `${HEADER}${longest}\n${tooLong}\n`)).toEqual([
      expect.objectContaining({ row: 'contact', line: 1 }),
      expect.objectContaining({ row: 'skipped', line: 2, code: 'CELL_TOO_LONG' }),
    ]);
  });

  it('counts a date of today anywhere on Earth as no later than now', async () => {
    expect(await read('linkedin', `${HEADER}A,B,,,,,31 Jan 2026\n`)).toEqual([
      contact(1, 'A B', { connectedOn: '2026-01-31T00:00:00Z' }),
    ]);
    expect(NOW).toBe('2026-01-31T09:30:00Z');
    expect((await read('linkedin', `${HEADER}A,B,,,,,01 Feb 2026\n`)).map(({ row }) => row)).toEqual([
      'contact',
      'warning',
    ]);
  });
});

function utf16(text: string, lowFirst: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  view.setUint16(0, 0xfeff, lowFirst);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at + 2, text.charCodeAt(at), lowFirst);
  return new Uint8Array(view.buffer);
}
