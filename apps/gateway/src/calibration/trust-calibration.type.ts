import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Reason } from '../paths/path.type.js';

@ObjectType({ description: 'Vouches that were said to fail with about the same probability.' })
export class CalibrationBin {
  @Field(() => Float, { description: 'The least probability that belongs here, 0 to 1.' })
  from!: number;

  @Field(() => Float, { description: 'Where the next bin begins.' })
  to!: number;

  @Field(() => Int, { description: 'How many vouches.' })
  outcomes!: number;

  @Field(() => Int, { description: 'How many of them failed.' })
  failed!: number;

  @Field(() => Float, { description: 'Mean of the probabilities that were said, 0 to 1.' })
  predicted!: number;

  @Field(() => Float, { description: 'Share that failed, 0 to 1.' })
  observed!: number;

  @Field(() => Float, {
    description:
      'What the share may be in truth, at 95 % confidence: this at the least. What was predicted should lie between `low` and `high`.',
  })
  low!: number;

  @Field(() => Float, { description: 'And this at the most.' })
  high!: number;
}

@ObjectType({ description: 'The weights by which breach probabilities are computed.' })
export class BreachWeights {
  @Field({ description: 'Names them for ever; quotes and frozen figures carry it.' })
  version!: string;

  @Field(() => Int, {
    description: 'How many outcomes of this workspace they are fitted on; 0: as they ship.',
  })
  ownOutcomes!: number;

  @Field(() => Float, {
    description: 'How much those count against what the weights that ship were fitted on, 0 to 1.',
  })
  shareOfOwn!: number;

  @Field({ description: 'Where they come from, in a sentence.' })
  text!: string;
}

@ObjectType({
  description:
    'How vouches turned out against what had been said of them: the probabilities are those frozen when each was given. A vouch counts once its contact or its connector recorded an outcome; a neutral one is no failure.',
})
export class TrustCalibration {
  @Field(() => Int, { description: 'How many vouches have an outcome.' })
  outcomes!: number;

  @Field(() => Int, { description: 'How many of them failed.' })
  failed!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean of the probabilities that were said, 0 to 1; null where nothing ended yet.',
  })
  predicted!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share that failed, 0 to 1; null where nothing ended yet.',
  })
  observed!: number | null;

  @Field(() => Float, {
    description: 'What the share may be in truth, at 95 % confidence: this at the least.',
  })
  low!: number;

  @Field(() => Float, { description: 'And this at the most.' })
  high!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Mean squared error of the probabilities (Brier score), 0 to 1, the lower the better; null where nothing ended yet.',
  })
  brierScore!: number | null;

  @Field(() => [CalibrationBin], {
    description: 'The same by what had been said, in tenths, from the lowest; empty ones are left out.',
  })
  bins!: CalibrationBin[];

  @Field(() => BreachWeights, { description: 'The weights in force at the moment asked about.' })
  weights!: BreachWeights;

  @Field(() => [Reason], { description: 'The same in words.' })
  inWords!: Reason[];
}
