import {
  getArgumentValues,
  Kind,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLOutputType,
} from 'graphql';
import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/**
 * The largest `first` with which `field` is selected anywhere below; 0 when it isn't. Lets one graph call bring
 * just as much as the answer will show.
 */
export const largestFirst = (info: GraphQLResolveInfo, field: string): number => {
  const below = (set: SelectionSetNode | undefined, type: GraphQLObjectType | null): number =>
    Math.max(0, ...fieldsOf(set, info).map((node) => of(node, type)));
  const of = (node: FieldNode, parent: GraphQLObjectType | null): number => {
    const definition = parent?.getFields()[node.name.value];
    const type = definition ? objectType(definition.type) : null;
    const here =
      node.name.value === field && definition
        ? Number(getArgumentValues(definition, node, info.variableValues)['first'] ?? 0)
        : 0;
    return Math.max(here, below(node.selectionSet, type));
  };
  return Math.max(0, ...info.fieldNodes.map((node) => of(node, info.parentType)));
};

const fieldsOf = (set: SelectionSetNode | undefined, info: GraphQLResolveInfo): FieldNode[] =>
  (set?.selections ?? []).flatMap((selection): FieldNode[] => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, info);
    return fieldsOf(info.fragments[selection.name.value]?.selectionSet, info);
  });

const objectType = (type: GraphQLOutputType): GraphQLObjectType | null => {
  if (isNonNullType(type) || isListType(type)) return objectType(type.ofType as GraphQLOutputType);
  return isObjectType(type) ? type : null;
};
