import { Field, Float, ObjectType } from '@nestjs/graphql';
import { edgeOf, PageInfo, type Connection } from '../graphql/page.js';
import { Person } from '../person/person.type.js';
import { Trust } from '../trust/trust.type.js';

@ObjectType({ description: 'Somebody whom both know.' })
export class MutualContactEdge extends edgeOf(Person) {
  @Field(() => Trust, { description: 'How well the mutual contact knows the target: this ranks them.' })
  knowsTarget!: Trust;

  @Field(() => Trust, { description: 'How far the mutual contact trusts the seeker.' })
  trustsSeeker!: Trust;

  @Field(() => Float, { description: 'Probability that an introduction through them works.' })
  probability!: number;

  @Field(() => Float, { nullable: true, description: 'Days that going through them adds to the wait.' })
  expectedDays!: number | null;
}

@ObjectType({ description: 'A page of mutual contacts, who knows the target best first.' })
export class MutualContactConnection implements Connection<MutualContactEdge> {
  @Field(() => [MutualContactEdge], { description: 'The contacts, with cursors.' })
  edges!: MutualContactEdge[];

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  pageInfo!: PageInfo;
}
