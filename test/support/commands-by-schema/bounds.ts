import { z } from 'zod';
import { commands, type CommandType } from '#domain';

/** What a command's schema says of one value: the part of JSON Schema that zod writes. */
export interface Bounds {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly allOf?: readonly { readonly pattern?: string }[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Bounds;
  readonly anyOf?: readonly Bounds[];
  readonly properties?: Readonly<Record<string, Bounds>>;
}

export const boundsOf = (type: CommandType): Bounds =>
  z.toJSONSchema(commands[type].schema, { io: 'input', unrepresentable: 'any' }) as Bounds;

/** Fields that a mutation calls by another name than its command does. */
const renamed: Readonly<Partial<Record<CommandType, Readonly<Record<string, string>>>>> = {
  DescribeRelationship: { with: 'to' },
  Endorse: { person: 'to' },
  GiveVouch: { withContact: 'contact' },
  RequestIntroduction: { from: 'seeker' },
  ResolveMatch: { row: 'line' },
  WithdrawEndorsement: { person: 'to' },
};

/** The bounds of a field of the mutation's input; undefined where the command has no such field. */
export const boundsAt = (
  type: CommandType,
  path: readonly (string | number)[],
  from: Bounds | undefined = boundsOf(type),
): Bounds | undefined => {
  const here = present(from);
  const [step, ...rest] = path;
  if (step === undefined || here === undefined) return here;
  const below = typeof step === 'number' ? here.items : here.properties?.[renamed[type]?.[step] ?? step];
  return boundsAt(type, rest, below ?? {});
};

/** Fields of a command that its mutation's input has not: the service fills them in. */
export const filledIn = (type: CommandType, inputFields: readonly string[]): string[] => {
  const taken = new Set(inputFields.map((name) => renamed[type]?.[name] ?? name));
  return Object.keys(boundsOf(type).properties ?? {}).filter((name) => !taken.has(name));
};

/** Of a value that may be null, the bounds of its other form. */
const present = (bounds: Bounds | undefined): Bounds | undefined =>
  bounds?.anyOf?.find(({ type }) => type !== 'null') ?? bounds;

export const patternsOf = ({ pattern, allOf = [] }: Bounds): RegExp[] =>
  [pattern, ...allOf.map((one) => one.pattern)].flatMap((text) =>
    text === undefined ? [] : [new RegExp(text, 'i')],
  );

/** Whether a text is one of our ids rather than words of somebody's. */
export const isReference = (bounds: Bounds): boolean =>
  patternsOf(bounds).some((pattern) => pattern.source.startsWith('^[0-9a-f]{8}-'));
