import { describe, expect, it } from '@jest/globals';
import { events, evolve, initialState, UnknownEventType, type EventDefinition } from '#domain';
import { project, projectedTypes } from '#projection';
import { z } from 'zod';
import { goldenEvents, incompatibilities, type GoldenEvent } from '../support/golden-events.js';

const definitionOf = ({ stored }: GoldenEvent): EventDefinition => {
  const definition = events.get(stored.type);
  if (!definition) throw new Error(`${stored.type} is known no more`);
  return definition;
};
const folded = ({ stored, opened }: GoldenEvent) => ({
  ...stored,
  personal: (stored.sealed ?? []).map(({ people }, part) => ({ people, fields: opened[part] })),
});
const commitOf = ({ stored }: GoldenEvent) => ({
  kind: 'COMMIT' as const,
  offset: 7,
  term: 0,
  seq: 6,
  workspace: stored.workspace,
  commandId: stored.commandid,
  payloadMac: '',
  answer: {},
  recordedAt: stored.recordedat,
  events: [stored],
});
const named = goldenEvents.map((golden) => [golden.file, golden] as const);

/** They tell projectors what to do, and the graph nothing. */
const FOR_PROJECTORS = ['RecordRetried.v1', 'RecordSkipped.v1'];

describe('events of the past', () => {
  it('are there for every type, under its name', () => {
    expect([...new Set(goldenEvents.map(({ stored }) => stored.type))].sort()).toEqual(
      [...events.keys()].sort(),
    );
    expect(goldenEvents.filter(({ file, stored }) => !file.startsWith(`${stored.type}.`))).toEqual([]);
  });

  it.each(named)('are read whole: %s', (_, golden) => {
    expect(incompatibilities(definitionOf(golden), golden)).toEqual([]);
    expect(golden.opened).toHaveLength(golden.stored.sealed?.length ?? 0);
  });

  it.each(named)('fold and project: %s', (_, golden) => {
    evolve(initialState(), folded(golden));
    const { changes } = project(commitOf(golden));
    if (FOR_PROJECTORS.includes(golden.stored.type)) expect(changes).toEqual([]);
    else expect(changes.length).toBeGreaterThan(0);
  });

  it('of every type are projected', () => {
    expect([...projectedTypes].sort()).toEqual([...events.keys()].sort());
  });
});

describe('a definition that would leave the past behind', () => {
  const golden = goldenEvents.find(({ file }) => file === 'EndorsementGiven.v1.json');
  const data = events.get('EndorsementGiven.v1')?.data as unknown as z.ZodObject;
  const found = (changed: z.ZodType, personal: z.ZodType = z.never()) =>
    golden && incompatibilities({ type: 'EndorsementGiven.v1', data: changed, personal }, golden).length;

  it('is found: a field dropped, renamed, demanded, narrowed, widened by a default', () => {
    expect(found(data)).toBe(0);
    expect(found(data.omit({ good: true }))).toBe(1);
    expect(found(z.object(data.omit({ good: true }).shape))).toBe(1);
    expect(found(data.omit({ good: true }).extend({ weight: z.number() }))).toBe(2);
    expect(found(data.extend({ since: z.string() }))).toBe(1);
    expect(found(data.extend({ strength: z.number().max(1) }))).toBe(1);
    expect(found(data.extend({ since: z.string().default('') }))).toBe(1);
  });

  it('lets fields be added that may be missing', () => {
    expect(found(data.extend({ since: z.string().optional() }))).toBe(0);
  });

  it('is found for what is sealed, too', () => {
    const described = goldenEvents.find(({ file }) => file === 'PersonDescribed.v1.json');
    const known = events.get('PersonDescribed.v1');
    const profile = known?.personal as z.ZodObject;
    if (!described || !known) throw new Error('PersonDescribed.v1 has no golden file');
    const sealed = (personal: z.ZodType) =>
      incompatibilities({ ...known, type: known.type, personal }, described);
    expect(sealed(profile)).toEqual([]);
    expect(sealed(profile.omit({ emails: true }))).toHaveLength(1);
  });
});

describe('an event of a type that this version does not know', () => {
  it('stops deciding and projecting', () => {
    const [golden] = goldenEvents;
    if (!golden) throw new Error('no golden files');
    const unheard = { ...golden, stored: { ...golden.stored, type: 'Unheard.v1' } };
    expect(() => evolve(initialState(), folded(unheard))).toThrow(UnknownEventType);
    expect(() => project(commitOf(unheard))).toThrow('Unheard.v1 at offset 7');
  });
});
