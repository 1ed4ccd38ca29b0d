import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Person } from '../person/person.type.js';
import type { ExposedItems } from './exposure.mapper.js';

@ObjectType({
  description:
    'All that a connector’s open vouches put at risk together, in trust lost: a fall of one contact’s mean trust by 0.1 is 0.1.',
})
export class TrustExposure {
  /** Read by the field resolver. */
  exposed!: ExposedItems;

  @Field(() => Person, { description: 'Whose.' })
  connector!: Person;

  @Field(() => Int, { description: 'How many vouches are open.' })
  open!: number;

  @Field(() => Float, { description: 'Mean loss: each stake times its probability.' })
  expectedLoss!: number;

  @Field(() => Float, { description: 'Loss that 95 of 100 cases don’t go beyond.' })
  valueAtRisk95!: number;

  @Field(() => Float, {
    description: 'Mean loss of the worst 5 of 100 cases: this is held against the budget.',
  })
  expectedShortfall95!: number;

  @Field(() => Float, { description: 'The same if vouches tend to fail together (correlation 0.2).' })
  correlatedShortfall95!: number;

  @Field(() => Float, { description: 'Expected shortfall that the connector allows themself.' })
  budget!: number;
}
