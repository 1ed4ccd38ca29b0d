import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const ISO = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const YEAR_1 = Date.parse('0001-01-01T00:00:00Z');
const YEAR_10000 = Date.parse('+010000-01-01T00:00:00Z');

const parse = (text: unknown): number => {
  const milliseconds = typeof text === 'string' ? parsed(text) : Number.NaN;
  if (milliseconds >= YEAR_1 && milliseconds < YEAR_10000) return Math.floor(milliseconds / 1000);
  throw new GraphQLError('must be a date and time of ISO 8601 with its offset, like 2026-01-31T09:30:00Z', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
};

/** `Date.parse` alone would make 2 March of 30 February. */
const parsed = (text: string): number => {
  const [, day = ''] = ISO.exec(text) ?? [];
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const onCalendar = !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
  return onCalendar ? Date.parse(text) : Number.NaN;
};

/** Within the service a time is whole seconds since 1970, UTC. */
export const DateTime = new GraphQLScalarType<number, string>({
  name: 'DateTime',
  description: 'A moment as ISO 8601 with its offset, such as `2026-01-31T09:30:00Z`. Whole seconds count.',
  serialize: (seconds) => new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z'),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
});
