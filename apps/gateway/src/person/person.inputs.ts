import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput } from '../commands/command-input.js';
import { DateTime } from '../graphql/date-time.scalar.js';

@InputType({ isAbstract: true })
export abstract class ProfileInput extends CommandInput {
  @Field({ description: 'Their name, at most 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'One line about them, at most 300 characters.' })
  headline?: string | null;

  @Field(() => [String], { nullable: true, description: 'E-mail addresses, at most 10.' })
  emails?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Addresses of profiles, at most 10.' })
  profileUrls?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'An operator’s own ids for them, unique in the workspace.',
  })
  externalIds?: string[] | null;
}

@InputType({ description: 'A person to add.' })
export class AddPersonInput extends ProfileInput {}

@InputType({ description: 'What you want to be called.' })
export class ClaimPersonInput extends CommandInput {
  @Field(() => String, { nullable: true, description: 'Default: the name in your token.' })
  name?: string | null;
}

@InputType({ description: 'What you say of a person.' })
export class DescribePersonInput extends ProfileInput {
  @Field(() => ID, { description: 'Who.' })
  person!: string;
}

@InputType({ description: 'A position somebody holds or held.' })
export class HoldPositionInput extends CommandInput {
  @Field(() => ID, { nullable: true, description: 'Who; default you.' })
  person?: string | null;

  @Field(() => ID, { description: 'Where: an organisation’s id (`addOrganization` gives one).' })
  organization!: string;

  @Field(() => String, { nullable: true, description: 'As what, at most 200 characters.' })
  role?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Industry of the position, where it differs from the organisation’s.',
  })
  industry?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when; absent: unknown.' })
  from?: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when; absent: still held.' })
  to?: number | null;
}

@InputType({ description: 'The end of a position.' })
export class LeavePositionInput extends CommandInput {
  @Field(() => ID, { description: 'Which position.' })
  position!: string;

  @Field(() => DateTime, { description: 'When it ended.' })
  to!: number;
}
