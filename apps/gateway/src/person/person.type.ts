import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AccountStateEnum } from '../graphql/enums.js';
import { DateTime } from '../graphql/date-time.scalar.js';
import { Node } from '../graphql/node.type.js';
import { edgeOf, PageInfo, type Connection } from '../graphql/page.js';
import { Organization } from '../organization/organization.type.js';

@ObjectType({ description: 'A position that a person holds or held.' })
export class Position {
  @Field(() => ID, { description: 'Names it in `leavePosition`.' })
  id!: string;

  @Field(() => Organization, { description: 'Where.' })
  organization!: { readonly key: string };

  @Field(() => String, { nullable: true, description: 'As what.' })
  role!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The position’s own industry, else its organisation’s.',
  })
  industry!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when; null: unknown.' })
  from!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when; null: still held.' })
  to!: number | null;

  @Field({ description: 'Held now.' })
  current!: boolean;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A person. Personal fields are null where you may not see them; a forgotten person stays as a tombstone.',
})
export class Person extends Node {
  readonly __typename = 'Person';

  /** Our own id; the global one is made from it. */
  readonly key!: string;

  @Field(() => String, { nullable: true, description: 'As you named them, else as they name themselves.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'One line about them.' })
  headline?: string | null;

  @Field(() => [Position], { description: 'Positions that you may see, the latest first.' })
  positions?: Position[];

  @Field(() => AccountStateEnum, { description: 'Whether they take part themselves.' })
  account?: keyof typeof AccountStateEnum;

  @Field(() => [ID], { nullable: true, description: 'Ids that an operator’s own records know them by.' })
  externalIds?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Hops from you, up to 3; 0 is yourself, null is further away.',
  })
  degree?: number | null;
}

/** What resolvers hand on for a person: fields are loaded in one batch when they are asked for. */
export const personRef = (key: string): Person => ({ key, __typename: 'Person' }) as Person;

@ObjectType({ description: 'A person on a page.' })
export class PersonEdge extends edgeOf(Person) {}

@ObjectType({ description: 'A page of people.' })
export class PersonConnection implements Connection<PersonEdge> {
  @Field(() => [PersonEdge], { description: 'The people, with cursors.' })
  edges!: PersonEdge[];

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { nullable: true, description: 'How many there are in all.' })
  totalCount!: number | null;
}
