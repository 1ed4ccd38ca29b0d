import { getNamedType, isCompositeType, isListType, isNonNullType, Kind } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { FirstOf } from './first-of.js';

/** How much an operation asks for. A fragment counts wherever it is spread. */
export interface Measure {
  /** Objects that the answer may hold: `first` of each page, and `ASSUMED_LENGTH` of a list without one. */
  readonly objects: number;
  /** Longest way from the root, in objects; a page with its edges and nodes is one hop. */
  readonly hops: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields side by side at this level. */
  readonly width: number;
}

/** Introspection is bounded by graphql's own rule, and is off in production. */
const INTROSPECTION_OBJECTS = 1_000;
export const ASSUMED_LENGTH = 5;

/** What a selection holds for each object it is made on; `listed` comes once more per item of its own lists. */
interface Selected extends Measure {
  readonly listed: number;
}

const NOTHING: Selected = { objects: 0, listed: 0, hops: 0, aliases: 0, directives: 0, width: 0 };

/** Measures one operation of a valid document, without running any of it; takes time linear in the document. */
export const measure = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Measure => {
  const root = schema.getRootType(operation.operation);
  if (!root) return NOTHING;
  const { objects, listed, ...rest } = new Measuring(schema, document, new FirstOf(operation, variables)).of(
    operation.selectionSet,
    root,
  );
  return { ...rest, objects: objects + listed * ASSUMED_LENGTH };
};

class Measuring {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly measured = new Map<string, Selected>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly firstOf: FirstOf,
  ) {
    this.fragments = new Map(
      document.definitions.flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
      ),
    );
  }

  of({ selections }: SelectionSetNode, type: GraphQLCompositeType): Selected {
    return selections.reduce((sum: Selected, selection) => {
      const directives = selection.directives?.length ?? 0;
      const one =
        selection.kind === Kind.FIELD
          ? this.field(selection, type)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.of(selection.selectionSet, this.typeNamed(selection.typeCondition?.name.value) ?? type)
            : this.fragment(selection.name.value);
      return plus(sum, { ...one, directives: one.directives + directives });
    }, NOTHING);
  }

  private fragment(name: string): Selected {
    const known = this.measured.get(name);
    if (known) return known;
    this.measured.set(name, NOTHING);
    const fragment = this.fragments.get(name);
    const type = this.typeNamed(fragment?.typeCondition.name.value);
    const made = fragment && type ? this.of(fragment.selectionSet, type) : NOTHING;
    this.measured.set(name, made);
    return made;
  }

  private field(node: FieldNode, parent: GraphQLCompositeType): Selected {
    const here = { ...NOTHING, width: 1, aliases: node.alias ? 1 : 0 };
    if (node.name.value.startsWith('__')) {
      return node.selectionSet ? { ...here, objects: INTROSPECTION_OBJECTS } : here;
    }
    const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    const type = field && getNamedType(field.type);
    if (!field || !node.selectionSet || !isCompositeType(type)) return here;
    const below = this.of(node.selectionSet, type);
    return {
      ...here,
      ...this.objectsOf(node, field, below),
      aliases: here.aliases + below.aliases,
      directives: below.directives,
      hops: below.hops + (/(?:Connection|Edge)$/.test(parent.name) ? 0 : 1),
    };
  }

  private objectsOf(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    below: Selected,
  ): Pick<Selected, 'objects' | 'listed'> {
    const first = this.firstOf.field(node, field);
    if (!isList(field.type)) {
      return { objects: 1 + below.objects + below.listed * (first ?? ASSUMED_LENGTH), listed: 0 };
    }
    const item = 1 + below.objects + below.listed * ASSUMED_LENGTH;
    return first === null ? { objects: 0, listed: item } : { objects: item * first, listed: 0 };
  }

  private typeNamed(name: string | undefined): GraphQLCompositeType | null {
    const type = name === undefined ? undefined : this.schema.getType(name);
    return isCompositeType(type) ? type : null;
  }
}

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

const plus = (one: Selected, other: Selected): Selected => ({
  objects: one.objects + other.objects,
  listed: one.listed + other.listed,
  hops: Math.max(one.hops, other.hops),
  aliases: one.aliases + other.aliases,
  directives: one.directives + other.directives,
  width: one.width + other.width,
});
