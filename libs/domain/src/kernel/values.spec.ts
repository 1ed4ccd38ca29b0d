import { describe, expect, it } from '@jest/globals';
import { Email, Id, Instant, line, ProfileUrl, toInstant, toSeconds, WorkspaceId } from './values.js';

const takes = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('instants', () => {
  it.each(['2026-01-31T09:30:00Z', '2024-02-29T23:59:59Z', '1969-12-31T00:00:00Z'])('%s is one', (text) => {
    expect(takes(Instant, text)).toBe(true);
    expect(toInstant(toSeconds(text))).toBe(text);
  });

  it.each([
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-01T00:60:00Z',
    '2026-01-01T00:00:00.000Z',
    '2026-01-01T00:00:00+00:00',
    '2026-01-01',
  ])('%s is none', (text) => {
    expect(takes(Instant, text)).toBe(false);
  });

  it('are whole seconds since 1970', () => {
    expect(toSeconds('1970-01-02T00:00:01Z')).toBe(86_401);
    expect(toInstant(-1)).toBe('1969-12-31T23:59:59Z');
  });
});

describe('bounds', () => {
  it('of ids: version 7, lower case', () => {
    expect(takes(Id, '01900000-0000-7000-8000-000000000001')).toBe(true);
    expect(takes(Id, '01900000-0000-4000-8000-000000000001')).toBe(false);
    expect(takes(Id, '01900000-0000-7000-8000-00000000000A')).toBe(false);
  });

  it('of workspaces: 1 to 64 characters that mean nothing elsewhere', () => {
    for (const good of ['a', 'mine', 'a-1', 'x'.repeat(64)]) expect(takes(WorkspaceId, good)).toBe(true);
    for (const bad of ['', '-a', 'a-', 'A', 'a/b', 'a.b', 'x'.repeat(65)])
      expect(takes(WorkspaceId, bad)).toBe(false);
  });

  it('of lines: trimmed, not empty, one line', () => {
    expect(line(3).parse(' abc ')).toBe('abc');
    for (const bad of ['', '   ', 'abcd', 'a\nb', 'a\u0000b']) expect(takes(line(3), bad)).toBe(false);
  });

  it('of addresses', () => {
    expect(takes(Email, 'a@b.example')).toBe(true);
    for (const bad of ['a', 'a@b', 'a b@c.example', '@b.example']) expect(takes(Email, bad)).toBe(false);
    expect(takes(ProfileUrl, 'https://l.example/in/a')).toBe(true);
    for (const bad of ['ftp://l.example', 'javascript:alert(1)', 'l.example/in/a'])
      expect(takes(ProfileUrl, bad)).toBe(false);
  });
});
