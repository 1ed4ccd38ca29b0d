import { describe, expect, it } from '@jest/globals';
import { commands, type CommandDefinition, type Id } from '#domain';
import { positions } from './network/positions.js';
import { relationships } from './network/relationships.js';
import { people } from './network/people.js';
import { commandIdOf } from './step.js';
import { stages } from './steps.js';

const steps = stages.flat();
const anybody: Id = '00000000-0000-7000-8000-000000000000';

describe('the sample network', () => {
  it('has about 60 people, all of them tied or placed but the newcomer', () => {
    const keys = Object.keys(people);
    const known = new Set<string>([
      ...positions.map(([key]) => key),
      ...relationships.flatMap((t) => [t[0], t[2]]),
    ]);
    expect(keys.length).toBeGreaterThanOrEqual(58);
    expect(keys.length).toBeLessThanOrEqual(66);
    expect(keys.filter((key) => !known.has(key))).toEqual(['kit']);
  });

  it('says every tie once', () => {
    const pairs = relationships.map(([one, , other]) => [one, other].sort().join(' '));
    expect(pairs.filter((pair, index) => pairs.indexOf(pair) !== index)).toEqual([]);
  });

  it('gives every step a name and a command id of its own', () => {
    expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length);
    expect(new Set(steps.map(commandIdOf)).size).toBe(steps.length);
  });

  it('gives commands that pass their schemas as they are', () => {
    for (const { command } of steps) {
      const { type, data } = command(() => anybody);
      const { schema } = commands[type] as unknown as CommandDefinition;
      expect(schema.parse(data)).toEqual(data);
    }
  });

  it('is history: nothing in it happened later than 2025', () => {
    expect(steps.filter(({ at }) => at >= '2026').map(({ name }) => name)).toEqual([]);
    expect(steps.filter(({ at }) => at < '2024').length).toBeGreaterThan(50);
  });

  it('is sorted so that each stage needs only the answers of those before', () => {
    const answered = new Set<string>();
    for (const stage of stages) {
      for (const { command } of stage) {
        command((name) => {
          expect(answered).toContain(name);
          return anybody;
        });
      }
      for (const { name } of stage) answered.add(name);
    }
  });
});
