import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { ChannelEnum, type Channel } from '../graphql/enums.js';
import { edgeOf, PageInfo, type Connection } from '../graphql/page.js';
import { Person } from '../person/person.type.js';

@ObjectType({ description: 'Somebody within reach.' })
export class ReachableEdge extends edgeOf(Person) {
  @Field(() => Int, { description: 'Hops of the shortest path: 1, 2 or 3.' })
  degree!: number;

  @Field(() => ChannelEnum, {
    description: 'How to get in touch: write to a contact, ask a mutual one, else cold.',
  })
  channel!: Channel;

  @Field(() => Float, { description: 'Probability of the best path.' })
  bestProbability!: number;
}

@ObjectType({ description: 'A page of people within reach, the likeliest first.' })
export class ReachableConnection implements Connection<ReachableEdge> {
  @Field(() => [ReachableEdge], { description: 'The people, with cursors.' })
  edges!: ReachableEdge[];

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  pageInfo!: PageInfo;
}
