import { CriticalityLevel, diff } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';

/**
 * Where a schema does not keep a contract: it lacks a type, field, argument, enum value or interface, or gives one
 * another type, nullability or default. More than the contract asks for is no breach, nor are other descriptions.
 *
 * @returns the places as inspector names them (`Query.person`, `Query.people.first`), sorted; several faults of one place count once
 */
export async function breaches(contract: GraphQLSchema, schema: GraphQLSchema): Promise<string[]> {
  const changes = await diff(contract, schema);
  const faults = changes.filter(
    ({ criticality, type }) =>
      criticality.level === CriticalityLevel.Breaking || !/_ADDED$|DESCRIPTION/.test(String(type)),
  );
  // Without a path is only "the schema has no subscription type", which says again that the type Subscription is gone.
  return [...new Set(faults.flatMap(({ path }) => path ?? []))].sort();
}
