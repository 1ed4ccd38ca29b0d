import { Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** Names of the fields that a valid operation asks for, also through fragments. */
export const rootFields = (document: DocumentNode, { selectionSet }: OperationDefinitionNode): string[] => {
  const names = new Set<string>();
  const spread = new Set<string>();
  const walk = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet);
      else spread.add(selection.name.value);
    }
  };
  walk(selectionSet);
  for (const name of spread) {
    for (const one of document.definitions) {
      if (one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name) walk(one.selectionSet);
    }
  }
  return [...names];
};
