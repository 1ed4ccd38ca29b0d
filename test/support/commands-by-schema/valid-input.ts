import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import type { CommandType } from '#domain';
import { boundsAt, isReference, patternsOf, type Bounds } from './bounds.js';
import type { Path } from './input-fields.js';
import { referenceIn, type World } from './world.js';

export type Input = Record<string, unknown>;

/** Fields that say no together with others, or speak of a time or of people that the world has not. */
const leftOut: Readonly<Partial<Record<CommandType, readonly string[]>>> = {
  AcceptIntroduction: ['people', 'occurredAt'],
  RecordOutcome: ['vouch', 'at'],
  RequestIntroduction: ['parent', 'occurredAt'],
  SetConnectorPolicy: ['budgetWord'],
};

/** An input with every field set that can be, within all bounds that schemas can tell; rules may still say no. */
export const validInput = (
  command: CommandType,
  type: GraphQLInputObjectType,
  world: World,
  at: Path = [],
): Input =>
  Object.fromEntries(
    Object.values(type.getFields())
      .filter(({ name }) => name !== 'commandId' && !leftOut[command]?.includes(name))
      .map((field) => [field.name, usual(field) ?? valid(command, field.type, world, [...at, field.name])]),
  );

/** The word that a field stands at when nothing is said. */
const usual = ({ type, defaultValue }: GraphQLInputField): unknown =>
  isEnumType(getNullableType(type)) ? defaultValue : undefined;

const valid = (command: CommandType, type: GraphQLInputType, world: World, path: Path): unknown => {
  const bare = getNullableType(type);
  const bounds = boundsAt(command, path) ?? {};
  if (isListType(bare)) return [valid(command, bare.ofType, world, [...path, 0])];
  if (isInputObjectType(bare)) {
    const all = validInput(command, bare, world, path);
    return bare.isOneOf ? onlyPerson(all) : all;
  }
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  switch (bare.name) {
    case 'ID':
      return isReference(bounds) || nameIn(path) in world.named
        ? referenceIn(world, nameIn(path), command)
        : text(bounds);
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

/** Of several ways to say something, the one by a person where there is one. */
const onlyPerson = (all: Input): Input => {
  const [first] = Object.entries(all).sort(
    ([one], [other]) => Number(other === 'person') - Number(one === 'person'),
  );
  return first ? Object.fromEntries([first]) : {};
};

const EXAMPLES = ['Text', 'somebody@example.org', 'https://example.org/somebody', '0:0'];

const text = (bounds: Bounds): string => {
  const fitting = EXAMPLES.find((example) => patternsOf(bounds).every((pattern) => pattern.test(example)));
  if (fitting === undefined) throw new Error(`no example fits ${JSON.stringify(bounds)}: add one`);
  return fitting;
};

/** The name that a value goes by, also within a list. */
export const nameIn = (path: Path): string => path.findLast((step) => typeof step === 'string') ?? '';
