import { Field, ID, InputType } from '@nestjs/graphql';
import { SectorEnum } from '../graphql/enums.js';

@InputType({ description: 'People by what they do now: all given parts must hold for one position.' })
export class RoleInIndustry {
  @Field(() => String, {
    nullable: true,
    description: 'Words that begin words of the role: `data eng` finds “Senior Data Engineer”.',
  })
  role?: string | null;

  @Field(() => String, { nullable: true, description: 'Industry of the position, else of its organisation.' })
  industry?: string | null;

  @Field(() => SectorEnum, { nullable: true, description: 'Sector of the organisation.' })
  sector?: keyof typeof SectorEnum | null;
}

@InputType('PathTarget', { isOneOf: true, description: 'Whom to reach: exactly one of these.' })
export class PathTargetInput {
  @Field(() => ID, { nullable: true, description: 'A person.' })
  person?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'An organisation: its decision maker, else anybody there now.',
  })
  organization?: string;

  @Field(() => ID, { nullable: true, description: 'An opening.' })
  opening?: string;

  @Field(() => RoleInIndustry, { nullable: true, description: 'Anybody in such a role, industry or sector.' })
  role?: RoleInIndustry;
}
