import { GraphQLError } from 'graphql';

/** What `errors[]` is for, with the HTTP status that each has at the doors; a rule's "no" is data, not a fault. */
export const statusOf = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  LIMITED: 429,
  STALE: 503,
  RETRY: 503,
} as const;

export type FaultCode = keyof typeof statusOf;

export class Fault extends GraphQLError {
  /** @param http what the answer's head says, where the code's own status is not it; the body never shows it */
  constructor(
    code: FaultCode,
    message: string,
    more: Readonly<Record<string, unknown>> = {},
    http: { readonly status?: number; readonly headers?: ReadonlyMap<string, string> } = {},
  ) {
    super(message, { extensions: { code, ...more, http: { status: statusOf[code], ...http } } });
  }
}

/** Hidden and absent look the same. */
export const notFound = (what: string): Fault => new Fault('NOT_FOUND', `There is no such ${what} here.`);

export const badInput = (field: string, message: string): Fault =>
  new Fault('BAD_USER_INPUT', `${field}: ${message}`, { fields: [{ field, message }] });
