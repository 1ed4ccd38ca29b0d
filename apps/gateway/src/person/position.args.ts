import { ArgsType, Field, ID } from '@nestjs/graphql';
import { SectorEnum } from '../graphql/enums.js';
import { PageArgs } from '../graphql/page.js';

/** People by what they do now, page by page. */
@ArgsType()
export class PositionArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Who work there now.' })
  organization?: string | null;

  @Field(() => String, { nullable: true, description: 'In a role of which these words begin words.' })
  role?: string | null;

  @Field(() => String, { nullable: true, description: 'In this industry, case and punctuation aside.' })
  industry?: string | null;

  @Field(() => SectorEnum, { nullable: true, description: 'In this sector.' })
  sector?: keyof typeof SectorEnum | null;
}
