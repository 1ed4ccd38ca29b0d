import { Field, ObjectType } from '@nestjs/graphql';
import type { AskKind, Sector } from '#domain';
import { SectorEnum } from '../graphql/enums.js';
import { Organization } from '../organization/organization.type.js';
import { AskKindEnum } from './introduction.enums.js';

@ObjectType({
  description: 'What is asked. Its words are null once one of the people they name asked to be forgotten.',
})
export class Ask {
  @Field(() => AskKindEnum, { description: 'How it is asked.' })
  kind!: AskKind;

  @Field(() => String, { nullable: true, description: 'Of an ask for somebody in a role: the role.' })
  role!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of an ask for somebody in an industry: the industry.',
  })
  industry!: string | null;

  @Field(() => SectorEnum, { nullable: true, description: 'Of an ask for somebody in a sector: the sector.' })
  sector!: Sector | null;

  @Field(() => Organization, {
    nullable: true,
    description: 'Of an ask for somebody at an organisation: the organisation.',
  })
  organization!: Organization | null;

  @Field(() => String, { nullable: true, description: 'Field of the new career: in it the vouch counts.' })
  domain!: string | null;

  @Field(() => String, { nullable: true, description: 'What the seeker wants to come of it.' })
  purpose!: string | null;

  @Field(() => String, { nullable: true, description: 'The seeker’s message.' })
  message!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the seeker, and why there: their answer for this ask, else the one of their brief.',
  })
  whyMe!: string | null;
}
