import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { WorkExceeded } from '#trust-graph';

/** Codes that may leave; everything else is ours to know. */
const OPEN: ReadonlySet<unknown> = new Set([
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'STALE',
  'RETRY',
  'LIMITED',
]);

/** Apollo's own words for a request that is not a valid question. */
const INVALID: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** What a client may read of an error: codes and messages of ours, or a trace id under which the log has the rest. */
export const maskedErrors =
  (logger: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = originalOf(error);
    if (cause instanceof WorkExceeded)
      return { ...bare(formatted), message: cause.message, extensions: { code: 'LIMITED' } };
    const code = formatted.extensions?.['code'];
    if (OPEN.has(code)) return withoutStack(formatted);
    if (INVALID.has(code)) return { ...withoutStack(formatted), extensions: { code: 'BAD_USER_INPUT' } };
    const traceId = randomUUID();
    logger.error({ traceId, err: cause }, 'a request failed unexpectedly');
    return {
      ...bare(formatted),
      message: `Something went wrong on our side. Trace id: ${traceId}`,
      extensions: { code: 'INTERNAL_SERVER_ERROR', traceId },
    };
  };

const bare = ({ path, locations }: GraphQLFormattedError) => ({
  ...(path ? { path } : {}),
  ...(locations ? { locations } : {}),
});

const withoutStack = ({ extensions = {}, ...rest }: GraphQLFormattedError): GraphQLFormattedError => {
  const { stacktrace: _stack, ...kept } = extensions;
  return { ...rest, extensions: kept };
};

const originalOf = (error: unknown): unknown =>
  error instanceof Error && 'originalError' in error && error.originalError ? error.originalError : error;
