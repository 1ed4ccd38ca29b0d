import {
  buildSchema,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { readFileSync } from 'node:fs';
import type { CommandType } from '#domain';
import { boundsAt, type Bounds } from './bounds.js';

export type Path = readonly (string | number)[];

/** One place in a mutation's input: a value, a list or an object. */
export interface InputField {
  readonly path: Path;
  readonly type: GraphQLInputType;
  readonly bounds: Bounds;
  /** Leaving it out is a fault by the schema alone. */
  readonly required: boolean;
}

const schema: GraphQLSchema = buildSchema(readFileSync('schema.graphql', 'utf8'));

export const mutationOf = (command: CommandType): string =>
  command.charAt(0).toLowerCase() + command.slice(1);

/** The input type of a command's mutation; null where there is no such mutation. */
export const inputOf = (command: CommandType): GraphQLInputObjectType | null => {
  const field = schema.getMutationType()?.getFields()[mutationOf(command)];
  const type = field?.args.find(({ name }) => name === 'input')?.type;
  const input = type && getNullableType(type);
  return isInputObjectType(input) ? input : null;
};

/** Every place of the input, outer ones first; of a list, its first item. */
export const fieldsOf = (command: CommandType, input: GraphQLInputObjectType, at: Path = []): InputField[] =>
  Object.values(input.getFields()).flatMap(({ name, type, defaultValue }) => [
    ...placesIn(command, type, [...at, name], isNonNullType(type) && defaultValue === undefined),
  ]);

const placesIn = (
  command: CommandType,
  type: GraphQLInputType,
  path: Path,
  required: boolean,
): InputField[] => {
  const field = { path, type, bounds: boundsAt(command, path) ?? {}, required };
  const bare = getNullableType(type);
  if (isListType(bare)) return [field, ...placesIn(command, bare.ofType, [...path, 0], false)];
  return isInputObjectType(bare) ? [field, ...fieldsOf(command, bare, path)] : [field];
};
