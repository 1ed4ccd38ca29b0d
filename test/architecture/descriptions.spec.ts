import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
} from 'graphql';

/** The descriptions are the manual: whatever a client can name must be in it. */
const undescribed = (sdl: string): string[] =>
  Object.values(buildSchema(sdl).getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => [[type.name, type] as const, ...partsOf(type)])
    .filter(([, { description }]) => !description?.trim())
    .map(([name]) => name)
    .sort();

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}
type Part = readonly [name: string, described: Described];

const partsOf = (type: GraphQLNamedType): Part[] => {
  const named = (parts: readonly Described[], within = type.name): Part[] =>
    parts.map((part) => [`${within}.${part.name}`, part]);
  if (isEnumType(type)) return named(type.getValues());
  if (isInputObjectType(type)) return named(Object.values(type.getFields()));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields());
  return [...named(fields), ...fields.flatMap(({ name, args }) => named(args, `${type.name}.${name}`))];
};

describe('the schema as a manual', () => {
  it('says what every type, field, argument, input, enum and enum value is', () => {
    expect(undescribed(readFileSync('schema.graphql', 'utf8'))).toEqual([]);
  });

  it('is read to its last corner', () => {
    const bare = `
      "x" type Query { "x" a("x" b: In, c: Int): E "x" d: I e: S }
      input In { "x" f: Int g: Int } enum E { "x" H J } interface I { k: Int } scalar S
      "x" type T implements I { k: Int }`;
    expect(undescribed(bare)).toEqual(
      ['E', 'E.J', 'I', 'I.k', 'In', 'In.g', 'Query.a.c', 'Query.e', 'S', 'T.k'].sort(),
    );
  });
});
