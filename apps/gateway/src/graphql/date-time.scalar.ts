import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

const parse = (text: unknown): number => {
  const milliseconds = typeof text === 'string' && ISO.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(milliseconds)) {
    throw new GraphQLError('must be a date and time of ISO 8601 with its offset, like 2026-01-31T09:30:00Z', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return Math.floor(milliseconds / 1000);
};

/** Within the service a time is whole seconds since 1970, UTC. */
export const DateTime = new GraphQLScalarType<number, string>({
  name: 'DateTime',
  description: 'A moment as ISO 8601 with its offset, such as `2026-01-31T09:30:00Z`. Whole seconds count.',
  serialize: (seconds) => new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z'),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
});
