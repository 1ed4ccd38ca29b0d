import { Field, Int, ObjectType } from '@nestjs/graphql';
import { SectorEnum } from '../graphql/enums.js';
import { Node } from '../graphql/node.type.js';
import { edgeOf, PageInfo, type Connection } from '../graphql/page.js';
import { Person } from '../person/person.type.js';

@ObjectType({ implements: () => [Node], description: 'An employer, school, authority, association.' })
export class Organization extends Node {
  readonly __typename = 'Organization';

  readonly key!: string;

  @Field({
    description: 'As first recorded; case, punctuation and legal form don’t tell organisations apart.',
  })
  name?: string;

  @Field(() => String, { nullable: true, description: 'Industry, where known.' })
  industry?: string | null;

  @Field(() => SectorEnum, { nullable: true, description: 'Sector, where known.' })
  sector?: Sector | null;

  @Field(() => Person, {
    nullable: true,
    description:
      'Who decides there: a path to the organisation ends with them, and their trust weighs its last hop.',
  })
  decisionMaker?: Person | null;
}

type Sector = keyof typeof SectorEnum;

/** What resolvers hand on for an organisation. */
export const organizationRef = (key: string): Organization =>
  ({ key, __typename: 'Organization' }) as Organization;

@ObjectType({ description: 'An organisation on a page.' })
export class OrganizationEdge extends edgeOf(Organization) {}

@ObjectType({ description: 'A page of organisations.' })
export class OrganizationConnection implements Connection<OrganizationEdge> {
  @Field(() => [OrganizationEdge], { description: 'The organisations, with cursors.' })
  edges!: OrganizationEdge[];

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { nullable: true, description: 'How many there are in all.' })
  totalCount!: number | null;
}
