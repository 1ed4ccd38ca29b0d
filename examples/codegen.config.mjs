/** How a TypeScript client gets types for these questions: @graphql-codegen with its client preset. */
export default {
  schema: 'schema.graphql',
  documents: 'examples/*.graphql',
  generates: {
    'generated/': {
      preset: 'client',
      config: { strictScalars: true, scalars: { DateTime: 'string' }, useTypeImports: true },
    },
  },
};
