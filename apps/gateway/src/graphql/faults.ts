import { GraphQLError } from 'graphql';

/** What `errors[]` is for; a rule's "no" is data, not a fault. */
export type FaultCode =
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'STALE'
  | 'RETRY'
  | 'LIMITED';

export class Fault extends GraphQLError {
  constructor(code: FaultCode, message: string, more: Readonly<Record<string, unknown>> = {}) {
    super(message, { extensions: { code, ...more } });
  }
}

/** Hidden and absent look the same. */
export const notFound = (what: string): Fault => new Fault('NOT_FOUND', `There is no such ${what} here.`);

export const badInput = (field: string, message: string): Fault =>
  new Fault('BAD_USER_INPUT', `${field}: ${message}`, { fields: [{ field, message }] });
