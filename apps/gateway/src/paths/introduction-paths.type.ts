import { Field, ObjectType } from '@nestjs/graphql';
import type { Moment } from '#trust-graph';
import { DateTime } from '../graphql/date-time.scalar.js';
import type { AskedForPaths } from './path-question.js';

@ObjectType({ description: 'Who can introduce the seeker, and by which paths.' })
export class IntroductionPaths {
  question!: AskedForPaths;
  moment!: Moment;

  @Field(() => DateTime, { description: 'By what had happened then.' })
  asOf!: number;

  @Field(() => DateTime, { description: 'By what was recorded then.' })
  knownAt!: number;

  @Field({ description: 'Header `x-warmpath-at-least` with this token sees at least what this answer saw.' })
  readToken!: string;
}
