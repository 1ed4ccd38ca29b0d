import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { GraphUnavailable, WorkExceeded } from '#trust-graph';
import { type FaultCode, statusOf } from './faults.js';
import { MAX_TOKENS } from './limits.js';

/** Apollo's own words for a request that is not a valid question. */
const INVALID: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

export type MaskErrors = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * What a client may read of an error: our codes and messages, or a trace id under which the log has the rest.
 * @param failed counts what was our fault
 */
export const maskedErrors =
  (logger: Logger, failed: () => void): MaskErrors =>
  (formatted, error) => {
    const cause = originalOf(error);
    if (cause instanceof WorkExceeded) return said(formatted, 'LIMITED', cause.message);
    if (cause instanceof GraphUnavailable) return said(formatted, 'RETRY', tryAgain);
    if (TOO_MANY_TOKENS.test(formatted.message)) return said(formatted, 'LIMITED', tooManyTokens);
    const code = formatted.extensions?.['code'];
    if (typeof code === 'string' && Object.hasOwn(statusOf, code)) return withoutStack(formatted);
    if (INVALID.has(code)) return { ...withoutStack(formatted), extensions: { code: 'BAD_USER_INPUT' } };
    const traceId = randomUUID();
    logger.error({ traceId, err: cause }, 'a request failed unexpectedly');
    failed();
    return {
      ...bare(formatted),
      message: `Something went wrong on our side. Trace id: ${traceId}`,
      extensions: { code: 'INTERNAL_SERVER_ERROR', traceId },
    };
  };

/** The parser says no code of its own for it. */
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[nt] \d+ tokens/;
const tooManyTokens = `The document has more than ${MAX_TOKENS.toLocaleString('en')} tokens.`;

const tryAgain = 'The trust graph can’t be reached just now: try again.';

const said = (formatted: GraphQLFormattedError, code: FaultCode, message: string): GraphQLFormattedError => ({
  ...bare(formatted),
  message,
  extensions: { code },
});

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
