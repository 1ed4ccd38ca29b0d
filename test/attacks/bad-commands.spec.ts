import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commands, rejectionCodes, type CommandType } from '#domain';
import type { Client } from '../support/client.js';
import { badInputs } from '../support/commands-by-schema/bad-inputs.js';
import { inputOf, mutationOf } from '../support/commands-by-schema/input-fields.js';
import { validInput, type Input } from '../support/commands-by-schema/valid-input.js';
import { makeWorld, type World } from '../support/commands-by-schema/world.js';
import { send } from '../support/http.js';
import { openService, type Service } from '../support/service.js';

/** Commands that are given by other means than a mutation of their name. */
const otherwise: Partial<Record<CommandType, string>> = {
  ImportContacts: 'its rows come as a file: POST /import/<source>, attacked in bad-imports.spec.ts',
};

const types = Object.keys(commands) as CommandType[];
const byMutation = types.filter((type) => !(type in otherwise));
const FAULTS = ['BAD_USER_INPUT', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT', 'LIMITED'];

let service: Service;
let operator: Client;
let world: World;
let elsewhere: World;
const log: string[] = [];

beforeAll(async () => {
  service = await openService({ RATE_LIMIT: 'off' }, log);
  operator = service.as(null, 'mine');
  world = await makeWorld(operator, 'mine');
  elsewhere = await makeWorld(service.as(null, 'other'), 'other');
});
afterAll(() => service.close());

const goodInput = (type: CommandType, about: World): Input => {
  const input = inputOf(type);
  return input ? validInput(type, input, about) : {};
};

interface Said {
  /** Code of the fault, of the rule's no, or OK. */
  readonly code: string;
  readonly refused: boolean;
}

const give = async (client: Client, type: CommandType, input: unknown): Promise<Said> => {
  const mutation = mutationOf(type);
  const document = `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { rejection { code message } receipt { position } } }`;
  const { data, errors } = await client.send<
    Record<string, { rejection: { code: string; message: string } | null } | null>
  >(document, { input });
  const fault = errors?.[0]?.extensions.code;
  if (fault !== undefined) return { code: fault, refused: true };
  const rejection = data?.[mutation]?.rejection;
  if (rejection) expect(rejection.message).toMatch(/^[“A-Z].+[.!?]$/);
  return { code: rejection?.code ?? 'OK', refused: rejection !== null };
};

const state = async () => {
  const { log: events, progress, graph } = service.warmpath;
  const end = await events.end(0);
  await progress.reaches({ partition: 0, offset: end - 1 }, 2_000);
  return { end, graph: await graph.writer.digest(0) };
};
const ready = async () => {
  expect(await send(`${service.url}/ready`)).toMatchObject({ status: 200, text: '{"status":"ok","lag":0}' });
  expect(log).toEqual([]);
};

it('every command is given by a mutation of its name, or it is said how', () => {
  expect(byMutation.filter((type) => inputOf(type) === null)).toEqual([]);
  expect(Object.keys(otherwise).filter((type) => inputOf(type as CommandType) !== null)).toEqual([]);
});

describe.each(byMutation)('%s', (type) => {
  it('with any one field wrong is refused with a word for it, and changes nothing', async () => {
    const before = await state();
    const bad = badInputs(type, world, elsewhere);
    expect(bad.length).toBeGreaterThan(5);
    for (const { what, input, shape } of bad) {
      const { code } = await give(operator, type, input);
      const allowed = shape ? ['BAD_USER_INPUT'] : [...FAULTS, ...rejectionCodes];
      expect([what, allowed.includes(code) ? 'refused' : code]).toEqual([what, 'refused']);
      expect([what, await service.warmpath.log.end(0)]).toEqual([what, before.end]);
    }
    expect(await state()).toEqual(before);
    await ready();
  });

  it('with anything at all for an input is answered with a word, and changes nothing where it is refused', async () => {
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 4 }),
      fc.record(
        Object.fromEntries(
          Object.entries(goodInput(type, world)).map(([name, value]) => [
            name,
            fc.oneof(fc.constant(value), fc.jsonValue({ maxDepth: 2 })),
          ]),
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (input) => {
        const before = await service.warmpath.log.end(0);
        const { code, refused } = await give(operator, type, input);
        expect([...FAULTS, ...rejectionCodes, 'OK']).toContain(code);
        if (refused) expect(await service.warmpath.log.end(0)).toBe(before);
      }),
      { seed: 20_260_115, numRuns: 40 },
    );
    await ready();
  });
});

describe('what these attacks begin from', () => {
  const answers = new Map<CommandType, string>();

  it.each(byMutation)(
    '%s with nothing wrong is no matter of shape: it is done, or a rule says no',
    async (type) => {
      const workspace = `fresh-${type.toLowerCase()}`;
      const client = service.as(null, workspace);
      const fresh = await makeWorld(client, workspace, type);
      const { code } = await give(client, type, goodInput(type, fresh));
      expect(['OK', 'NOT_FOUND', ...rejectionCodes]).toContain(code);
      answers.set(type, code);
    },
  );

  it('is taken for most commands, so that it is the one wrong field that is refused above', () => {
    const taken = [...answers.values()].filter((code) => code === 'OK');
    expect(taken.length / byMutation.length).toBeGreaterThan(0.8);
  });
});
