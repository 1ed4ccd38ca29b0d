import type { GraphQLSchema } from 'graphql';

const descriptions = {
  query: 'Everything that can be asked. A refusal leaves its own field null, and the others answered.',
  mutation: 'Every command: decided, recorded durably, and then shown in its payload.',
};

/** Nest makes the root types by itself, and leaves them undescribed. */
export const withRootTypes = (schema: GraphQLSchema): GraphQLSchema => {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query) query.description = descriptions.query;
  if (mutation) mutation.description = descriptions.mutation;
  return schema;
};
