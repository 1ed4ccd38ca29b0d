import { describe, expect, it } from '@jest/globals';
import { folded, foldedDomain, foldedName, foldedOrganization } from './folded.js';

describe('folded texts', () => {
  it.each([
    ['  Jane   DOE ', 'jane doe'],
    ['José Ñandú', 'jose nandu'],
    ['O’Neil-Smith', 'o neil smith'],
    ['Straße', 'strasse'],
    ['ＡＢＣ', 'abc'],
    ['***', ''],
  ])('%s', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('of nothing but signs still compare, as themselves', () => {
    expect(foldedName(' *** ')).toBe('***');
    expect(foldedName('🙂')).not.toBe(foldedName('🙃'));
  });
});

describe('folded organisations', () => {
  it.each([
    'ACME',
    'Acme, Inc.',
    'acme GmbH',
    'Acme GmbH & Co. KG',
    'Acme S.A.',
    'ACME S.p.A.',
    'Acme Co., Ltd.',
    'Acme B.V.',
  ])('%s is acme', (name) => {
    expect(foldedOrganization(name)).toBe('acme');
  });

  it('keep a legal form that is all there is, and words that only begin like one', () => {
    expect(foldedOrganization('Limited')).toBe('limited');
    expect(foldedOrganization('Acme Corporate')).toBe('acme corporate');
    expect(foldedOrganization('!!!')).toBe('!!!');
  });
});

describe('folded domains', () => {
  it('compare without case and outer space, and keep everything else', () => {
    expect(foldedDomain(' Tax LAW ')).toBe('tax law');
    expect(foldedDomain('C++')).not.toBe(foldedDomain('C'));
    expect(foldedDomain('STRASSE')).toBe(foldedDomain('Straße'));
  });
});
