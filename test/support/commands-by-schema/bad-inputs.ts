import { getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { CommandType } from '#domain';
import { filledIn, isReference, patternsOf, type Bounds } from './bounds.js';
import { fieldsOf, inputOf, type InputField, type Path } from './input-fields.js';
import { nameIn, validInput, type Input } from './valid-input.js';
import { globalId, referenceIn, UNKNOWN, type World } from './world.js';

/** An input with exactly one thing wrong. */
export interface BadInput {
  readonly what: string;
  readonly input: Input;
  /** A matter of shape is BAD_USER_INPUT; that something is not there may be said in other ways. */
  readonly shape: boolean;
}

/** Every field of a command, wrong in every way that its schemas tell to be wrong. */
export const badInputs = (command: CommandType, world: World, elsewhere: World): BadInput[] => {
  const type = inputOf(command);
  if (!type) return [];
  const good = () => validInput(command, type, world);
  const bad = (what: string, path: Path, value: unknown, shape = true): BadInput => ({
    what: `${path.join('.')}: ${what}`,
    input: changed(good(), path, value) as Input,
    shape,
  });
  return [
    ...filledIn(command, Object.keys(type.getFields())).map((name) =>
      bad('is not for clients to say', [name], 'x'),
    ),
    ...['__proto__', 'constructor', 'unheardOf'].map((name) => bad('is no field', [name], { a: 1 })),
    ...fieldsOf(command, type).flatMap((field) => [
      ...wrongShapes(field).map(([what, value]) => bad(what, field.path, value)),
      ...wrongReferences(command, field, world, elsewhere).map(([what, value]) =>
        bad(what, field.path, value, false),
      ),
    ]),
  ];
};

type Wrong = [what: string, value: unknown];
export const ABSENT = Symbol('absent');

const wrongShapes = (field: InputField): Wrong[] => {
  const { type, bounds, required, path } = field;
  const bare = getNullableType(type);
  const nothing: Wrong[] = [
    ...(required ? ([['is missing', ABSENT]] as Wrong[]) : []),
    ...(isNonNullType(type) ? ([['is null', null]] as Wrong[]) : []),
  ];
  if (isListType(bare)) return [...nothing, ...wrongLists(bounds)];
  if (isInputObjectType(bare)) {
    return [...nothing, ['is text', 'x'], ['is a number', 1], ['has an unknown field', { unheardOf: 1 }]];
  }
  if (nameIn(path) === 'commandId') return [...nothing, ...wrongCommandIds];
  const kind = isEnumType(bare) ? 'enum' : bare.name;
  return [
    ...nothing,
    ['is an object', { a: 1 }],
    ['is a list of lists', [[[]]]],
    ...(wrongScalars[kind]?.(bounds) ?? []),
  ];
};

const wrongCommandIds: Wrong[] = [
  ['is no UUID', 'one'],
  ['is a UUID of version 4', '6f1c1b1e-8f3a-4c57-9d43-5b1f0a3f7c11'],
  ['is a number', 5],
];

const wrongLists = ({ minItems = 0, maxItems, items }: Bounds): Wrong[] => [
  ...(minItems > 0 ? ([['is empty', []]] as Wrong[]) : []),
  ...(maxItems !== undefined && items?.type === 'string' && !isReference(items)
    ? ([
        ['is too long', Array.from({ length: maxItems + 1 }, (_, index) => `a${String(index)}@example.org`)],
      ] as Wrong[])
    : []),
  ['holds null', [null]],
];

const wrongTexts = (bounds: Bounds): Wrong[] => [
  ['is empty', ''],
  ['is blank', ' \t\n '],
  ['holds a control character', 'a\u0000b'],
  ...(isOneLine(bounds) ? ([['has two lines', 'a\nb']] as Wrong[]) : []),
  ['is one character too long', 'x'.repeat((bounds.maxLength ?? 10_000) + 1)],
];

/** Some texts may have several lines: their pattern says so. */
const isOneLine = (bounds: Bounds): boolean => {
  const patterns = patternsOf(bounds);
  return patterns.length === 0 || patterns.some((pattern) => !pattern.test('a\nb'));
};

const wrongNumbers = ({ minimum, maximum }: Bounds): Wrong[] => [
  ['is text', 'NaN'],
  ['is a truth', true],
  ['is beyond 32 bits', 2 ** 40],
  ...(minimum === undefined ? [] : ([['is too small', minimum - 1]] as Wrong[])),
  ...(maximum === undefined ? [] : ([['is too large', maximum + 1]] as Wrong[])),
];

/** What is wrong for a scalar of that name, by the bounds that hold for the field. */
const wrongScalars: Readonly<Record<string, (bounds: Bounds) => Wrong[]>> = {
  enum: () => [
    ['is no such word', 'UNHEARD_OF'],
    ['is in lower case', 'ends'],
    ['is a number', 0],
    ['is a name that objects have', 'constructor'],
  ],
  ID: (bounds) =>
    isReference(bounds)
      ? [
          ['is a truth', true],
          ['is a fraction', 1.5],
        ]
      : wrongTexts(bounds),
  String: (bounds) => [...wrongTexts(bounds), ['is a number', 5], ['is a truth', true]],
  Int: (bounds) => [...wrongNumbers(bounds), ['is a fraction', 1.5]],
  Float: wrongNumbers,
  Boolean: () => [
    ['is text', 'true'],
    ['is a number', 1],
  ],
  DateTime: () => [
    ['is no date', 'NaN'],
    ['is without end', 'Infinity'],
    ['is not on the calendar', '2026-02-30T00:00:00Z'],
    ['has no offset', '2026-01-01T00:00:00'],
    ['is a number', 1_767_225_600],
    ['is beyond all calendars', '+275760-09-13T00:00:00Z'],
  ],
};

const wrongReferences = (
  command: CommandType,
  { type, bounds, path }: InputField,
  world: World,
  elsewhere: World,
): Wrong[] => {
  const bare = getNullableType(type);
  if (isListType(bare) || isInputObjectType(bare) || isEnumType(bare)) return [];
  if (bare.name !== 'ID' || !isReference(bounds)) return [];
  const name = nameIn(path);
  const right = referenceIn(world, name, command);
  const kind = Buffer.from(right, 'base64url').toString().split('|')[0] ?? '';
  return [
    ['names something of another workspace', referenceIn(elsewhere, name, command)],
    ['names nothing', name === 'import' ? UNKNOWN : globalId(kind, world.workspace, UNKNOWN)],
    ['names another kind', globalId('Workspace', world.workspace, UNKNOWN)],
    ['is an id of nobody’s records', 'ext:nobody'],
    ['is empty', ''],
    ['is a name that objects have', '__proto__'],
    ['has a control character', `${right}\u0000`],
    ['is far too long', 'x'.repeat(5_000)],
    ['is a number', 5],
  ];
};

const changed = (value: unknown, [step, ...rest]: Path, to: unknown): unknown => {
  if (step === undefined) return to;
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (index === step ? changed(one, rest, to) : one));
  const { [step]: old, ...others } = (value ?? {}) as Record<string | number, unknown>;
  const made = changed(old, rest, to);
  // `__proto__` has to become a key of its own, as JSON has it
  return made === ABSENT
    ? others
    : Object.defineProperty({ ...others }, step, { value: made, enumerable: true });
};
