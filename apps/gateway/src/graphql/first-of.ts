import { Kind, valueFromASTUntyped } from 'graphql';
import type { FieldNode, GraphQLField, OperationDefinitionNode } from 'graphql';
import { badInput } from './faults.js';
import { PAGE_LIMIT } from './page.js';

/** Reads the `first` of fields before anything runs: no page anywhere is longer than `PAGE_LIMIT`. */
export class FirstOf {
  constructor(
    private readonly operation: OperationDefinitionNode,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {}

  /**
   * Null for a field that has no pages.
   * @throws Fault BAD_USER_INPUT outside 1 to `PAGE_LIMIT`; what is no number at all, graphql itself refuses
   */
  field(node: FieldNode, { name, args }: GraphQLField<unknown, unknown>): number | null {
    const argument = args.find((one) => one.name === 'first');
    if (!argument) return null;
    const first = this.given(node) ?? argument.defaultValue;
    if (typeof first !== 'number') return PAGE_LIMIT;
    if (first >= 1 && first <= PAGE_LIMIT) return first;
    throw badInput(`${name}.first`, `must be 1 to ${String(PAGE_LIMIT)}`);
  }

  private given(node: FieldNode): unknown {
    const value = node.arguments?.find((one) => one.name.value === 'first')?.value;
    if (value?.kind === Kind.INT) return Number(value.value);
    if (value?.kind !== Kind.VARIABLE) return null;
    const name = value.name.value;
    if (Object.hasOwn(this.variables, name)) return this.variables[name];
    const definition = this.operation.variableDefinitions?.find((one) => one.variable.name.value === name);
    return definition?.defaultValue && valueFromASTUntyped(definition.defaultValue);
  }
}
