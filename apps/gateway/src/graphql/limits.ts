import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { separateOperations, visit, type DocumentNode, type FieldNode } from 'graphql';
import { Fault } from './faults.js';

export const MAX_TOKENS = 2_000;
const MAX_DEPTH = 16;
const MAX_ALIASES = 30;
const MAX_ROOT_FIELDS = 20;
const MAX_DIRECTIVES = 30;

/** Refuses a document that is too much work before any of it is done. */
export const requestLimits = (): ApolloServerPlugin => ({
  requestDidStart: () =>
    Promise.resolve<GraphQLRequestListener<object>>({
      didResolveOperation: ({ document, operationName }) => {
        const operation = operationName
          ? (separateOperations(document)[operationName] ?? document)
          : document;
        const fault = faultOf(operation);
        if (fault) throw new Fault('LIMITED', fault);
        return Promise.resolve();
      },
    }),
});

const faultOf = (document: DocumentNode): string | null => {
  const { depth, aliases, directives, rootFields } = measure(document);
  if (depth > MAX_DEPTH)
    return `The query is ${String(depth)} fields deep; ${String(MAX_DEPTH)} are allowed.`;
  if (aliases > MAX_ALIASES)
    return `The query has ${String(aliases)} aliases; ${String(MAX_ALIASES)} are allowed.`;
  if (rootFields > MAX_ROOT_FIELDS) {
    return `The query has ${String(rootFields)} root fields; ${String(MAX_ROOT_FIELDS)} are allowed.`;
  }
  if (directives > MAX_DIRECTIVES) {
    return `The query has ${String(directives)} directives; ${String(MAX_DIRECTIVES)} are allowed.`;
  }
  return null;
};

interface Measure {
  depth: number;
  aliases: number;
  directives: number;
  rootFields: number;
}

/** Fields within a fragment count as deep as the fragment itself stands, at each place where it is spread. */
const measure = (document: DocumentNode): Measure => {
  const result: Measure = { depth: 0, aliases: 0, directives: 0, rootFields: 0 };
  const fragments = new Map<string, number>();
  for (const definition of document.definitions) {
    if (definition.kind !== 'FragmentDefinition') continue;
    fragments.set(definition.name.value, depthOf(definition, result));
  }
  const spreads = [...fragments.values()].reduce((sum, depth) => sum + depth, 0);
  for (const definition of document.definitions) {
    if (definition.kind !== 'OperationDefinition') continue;
    result.rootFields += definition.selectionSet.selections.length;
    result.depth = Math.max(result.depth, depthOf(definition, result) + spreads);
  }
  return result;
};

const depthOf = (node: Parameters<typeof visit>[0], result: Measure): number => {
  let depth = 0;
  let deepest = 0;
  visit(node, {
    Field: {
      enter: (field: FieldNode) => {
        depth += 1;
        deepest = Math.max(deepest, depth);
        if (field.alias) result.aliases += 1;
      },
      leave: () => {
        depth -= 1;
      },
    },
    Directive: () => {
      result.directives += 1;
    },
  });
  return deepest;
};
