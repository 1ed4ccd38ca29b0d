import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { PathRankingEnum, RelationshipKindEnum, StanceEnum } from '../graphql/enums.js';

@InputType('PathOptions', { description: 'What steers the ranking. Everything is optional.' })
export class PathOptionsInput {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 3,
    description: 'Longest path, 1 to 3 hops; 1 is a direct tie.',
  })
  maxHops?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Field of the new career: evidence from others counts a fifth.',
  })
  domain?: string | null;

  @Field(() => [ID], { nullable: true, description: 'People who shall be on no path.' })
  excludePeople?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Organisations whose present people shall be on no path.',
  })
  excludeOrganizations?: string[] | null;

  @Field(() => [RelationshipKindEnum], {
    nullable: true,
    description: 'Kinds of relationship not to go through.',
  })
  excludeKinds?: (keyof typeof RelationshipKindEnum)[] | null;

  @Field(() => [StanceEnum], {
    nullable: true,
    defaultValue: ['AGAINST'],
    description: 'Stances, by your own account, that keep a connector out.',
  })
  excludeStances?: (keyof typeof StanceEnum)[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only paths among people who work there now (a lateral move).',
  })
  withinOrganization?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Only connectors who can take on another introduction.',
  })
  onlyWithCapacity?: boolean | null;

  @Field(() => Float, { nullable: true, description: 'Least belief on every hop, 0 to 1.' })
  minTrust?: number | null;

  @Field(() => PathRankingEnum, {
    nullable: true,
    defaultValue: 'PROBABILITY',
    description: 'What “better” means.',
  })
  rankBy?: keyof typeof PathRankingEnum | null;
}
