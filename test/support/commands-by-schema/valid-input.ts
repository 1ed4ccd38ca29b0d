import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import type { CommandType } from '#domain';
import { boundsAt, isReference, patternsOf, type Bounds } from './bounds.js';
import type { Path } from './input-fields.js';
import { referenceIn, type World } from './world.js';

export type Input = Record<string, unknown>;

/** An input with every field set, within all bounds that schemas can tell; rules may still say no. */
export const validInput = (
  command: CommandType,
  type: GraphQLInputObjectType,
  world: World,
  at: Path = [],
): Input =>
  Object.fromEntries(
    Object.values(type.getFields())
      .filter(({ name }) => name !== 'commandId')
      .map((field) => [field.name, valid(command, field.type, world, [...at, field.name])]),
  );

const valid = (command: CommandType, type: GraphQLInputType, world: World, path: Path): unknown => {
  const bare = getNullableType(type);
  const bounds = boundsAt(command, path) ?? {};
  if (isListType(bare)) return [valid(command, bare.ofType, world, [...path, 0])];
  if (isInputObjectType(bare)) {
    const all = validInput(command, bare, world, path);
    return bare.isOneOf ? Object.fromEntries(Object.entries(all).slice(0, 1)) : all;
  }
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  switch (bare.name) {
    case 'ID':
      return isReference(bounds) ? referenceIn(world, nameIn(path)) : text(bounds);
    case 'DateTime':
      return nameIn(path) === 'to' || nameIn(path) === 'answeredAt'
        ? '2026-01-10T00:00:00Z'
        : '2026-01-05T00:00:00Z';
    case 'Boolean':
      return true;
    case 'Int':
    case 'Float':
      return bounds.minimum ?? 1;
    default:
      return text(bounds);
  }
};

const EXAMPLES = ['Text', 'somebody@example.org', 'https://example.org/somebody'];

const text = (bounds: Bounds): string => {
  const fitting = EXAMPLES.find((example) => patternsOf(bounds).every((pattern) => pattern.test(example)));
  if (fitting === undefined) throw new Error(`no example fits ${JSON.stringify(bounds)}: add one`);
  return fitting;
};

/** The name that a value goes by, also within a list. */
export const nameIn = (path: Path): string => path.findLast((step) => typeof step === 'string') ?? '';
