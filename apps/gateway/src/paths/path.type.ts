import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { RelationshipKindEnum, TrustTierEnum, type TrustTier } from '../graphql/enums.js';
import { edgeOf, PageInfo, type Connection } from '../graphql/page.js';
import { Person } from '../person/person.type.js';
import { Trust } from '../trust/trust.type.js';

@ObjectType({ description: 'Why, in a word for programs and in words for people.' })
export class Reason {
  @Field({ description: 'Stable word.' })
  code!: string;

  @Field({ description: 'A sentence.' })
  text!: string;

  @Field(() => Float, { nullable: true, description: 'How much it counts, where that can be said.' })
  weight!: number | null;
}

@ObjectType({ description: 'One step: `from` asks, `to` acts on the ask or does not.' })
export class Hop {
  @Field(() => Person, { description: 'Who asks.' })
  from!: Person;

  @Field(() => Person, { description: 'Who is asked.' })
  to!: Person;

  @Field(() => RelationshipKindEnum, { nullable: true, description: 'What `to` is to `from`, where known.' })
  kind!: keyof typeof RelationshipKindEnum | null;

  @Field(() => Float, { description: 'Probability that `to` acts on the ask, 0 to 1.' })
  probability!: number;

  @Field(() => Trust, { description: 'How far `to` trusts `from`, with the evidence.' })
  trust!: Trust;
}

@ObjectType({ description: 'A chain of people from the seeker to the target.' })
export class IntroductionPath {
  @Field({ description: 'The same people have the same key, at any moment.' })
  key!: string;

  @Field(() => [Hop], { description: 'One to three, from the seeker outward.' })
  hops!: Hop[];

  @Field(() => Float, { description: 'Product of the hops’ probabilities.' })
  probability!: number;

  @Field(() => Float, { description: '10 % quantile of the probability, given how much evidence there is.' })
  lowerBound!: number;

  @Field(() => TrustTierEnum, { description: 'Tier of the weakest hop.' })
  tier!: TrustTier;

  @Field(() => Int, { description: 'Index of the hop that is least likely to work, from 0.' })
  weakestHop!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Days until an answer, if everybody takes as long as usual.',
  })
  expectedDays!: number | null;

  @Field(() => [Reason], { description: 'Why it ranks where it does, against the one below it first.' })
  why!: Reason[];
}

@ObjectType({ description: 'A path on a page.' })
export class IntroductionPathEdge extends edgeOf(IntroductionPath) {}

@ObjectType({ description: 'A page of paths, best first.' })
export class IntroductionPathConnection implements Connection<IntroductionPathEdge> {
  @Field(() => [IntroductionPathEdge], { description: 'The paths, with cursors.' })
  edges!: IntroductionPathEdge[];

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  pageInfo!: PageInfo;
}
