import { OperationTypeNode } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { Fault } from './faults.js';
import { longestValues } from './longest-values.js';
import { measure } from './measure.js';

export const MAX_TOKENS = 2_000;
const MAX_OBJECTS = 10_000;
const MAX_HOPS = 10;
const MAX_ALIASES = 30;
const MAX_ROOT_FIELDS = 20;
const MAX_DIRECTIVES = 30;
/** Of a question: the longest that it may be about is the address of a profile. Commands have bounds of their own. */
const MAX_TEXT = 500;
const MAX_LIST = 500;

/** One operation of a document that graphql found valid, and what it was sent with. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The limits of every transport, before any of the work is done.
 * @returns the cost: how many objects the answer may hold
 * @throws Fault LIMITED, or BAD_USER_INPUT for a page that is too long
 */
export const checkedCost = ({ schema, document, operation, variables }: Asked): number => {
  const { objects, hops, aliases, directives, width } = measure(schema, document, operation, variables);
  refuseOver(hops, MAX_HOPS, 'is', 'hops deep');
  refuseOver(width, MAX_ROOT_FIELDS, 'has', 'root fields');
  refuseOver(aliases, MAX_ALIASES, 'has', 'aliases');
  refuseOver(directives, MAX_DIRECTIVES, 'has', 'directives');
  refuseOver(objects, MAX_OBJECTS, 'may return', 'objects', ': ask for fewer with `first`');
  if (operation.operation !== OperationTypeNode.MUTATION) {
    const { text, list } = longestValues(document, variables);
    refuseOver(text, MAX_TEXT, 'asks with a text of', 'characters');
    refuseOver(list, MAX_LIST, 'asks with a list of', 'values');
  }
  return objects;
};

const refuseOver = (found: number, allowed: number, verb: string, what: string, advice = ''): void => {
  if (found <= allowed) return;
  const text = `The operation ${verb} ${number(found)} ${what}; ${number(allowed)} are allowed${advice}.`;
  throw new Fault('LIMITED', text, { found: Math.min(found, MOST_SAID), allowed }, { status: 400 });
};

/** Spreads of spreads multiply beyond any use. */
const MOST_SAID = 1e9;
const number = (count: number): string =>
  count > MOST_SAID ? 'more than 1,000,000,000' : count.toLocaleString('en');
