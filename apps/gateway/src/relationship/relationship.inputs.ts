import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { InteractionMedium } from '#domain';
import { CommandInput } from '../commands/command-input.js';
import { DateTime } from '../graphql/date-time.scalar.js';
import { RelationshipKindEnum, StanceEnum, VisibilityEnum } from '../graphql/enums.js';
import { enumOf } from '../graphql/words.js';

export const InteractionMediumEnum = enumOf<keyof typeof InteractionMedium.enum>(
  'InteractionMedium',
  'How an interaction took place.',
  {
    MESSAGE: 'A message in a chat or network.',
    EMAIL: 'An e-mail.',
    CALL: 'A call, with or without picture.',
    IN_PERSON: 'Face to face.',
    OTHER: 'Some other way.',
  },
);

/** Commands in which one end of a tie speaks for its own side. */
@InputType({ isAbstract: true })
abstract class SideInput extends CommandInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Who speaks; default you. Only an operator names somebody else.',
  })
  from?: string | null;
}

@InputType({ description: 'Your side of a relationship.' })
export class DescribeRelationshipInput extends SideInput {
  @Field(() => ID, { description: 'With whom.' })
  with!: string;

  @Field(() => RelationshipKindEnum, { nullable: true, description: 'What they are to you.' })
  kind?: keyof typeof RelationshipKindEnum | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when; default now.' })
  since?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How close, 0 (know of them) to 5 (would vouch for them anywhere).',
  })
  closeness?: number | null;
}

@InputType({ description: 'How close you are to one contact.' })
export class ContactRating {
  @Field(() => ID, { description: 'Who.' })
  person!: string;

  @Field(() => Int, { description: '0 (know of them) to 5 (would vouch for them anywhere).' })
  closeness!: number;
}

@InputType({ description: 'How close you are to many contacts at once.' })
export class RateContactsInput extends SideInput {
  @Field(() => [ContactRating], { description: '1 to 100 ratings; each replaces your earlier one.' })
  ratings!: ContactRating[];
}

@InputType({ description: 'Something between two people that one of them reports.' })
export class LogInteractionInput extends SideInput {
  @Field(() => ID, { description: 'With whom.' })
  with!: string;

  @Field(() => InteractionMediumEnum, { nullable: true, defaultValue: 'MESSAGE', description: 'How.' })
  medium?: keyof typeof InteractionMediumEnum | null;

  @Field(() => ID, { nullable: true, description: 'Who of the two started it; default who speaks.' })
  startedBy?: string | null;

  @Field(() => DateTime, { description: 'When it started.' })
  at!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the other answered; within 14 days it counts as evidence.',
  })
  answeredAt?: number | null;
}

@InputType({ description: 'The other end’s yes to a report.' })
export class ConfirmReportInput extends CommandInput {
  @Field(() => ID, { description: 'Which report.' })
  report!: string;
}

@InputType({ description: 'How somebody stands to a seeker’s change. It stays yours alone.' })
export class StateStanceInput extends CommandInput {
  @Field(() => ID, { nullable: true, description: 'Whose stance; default yours.' })
  holder?: string | null;

  @Field(() => ID, { nullable: true, description: 'Whose change; default yours.' })
  seeker?: string | null;

  @Field(() => StanceEnum, { description: 'The stance.' })
  stance!: keyof typeof StanceEnum;
}

@InputType({ description: 'Who may see your side of your ties.' })
export class SetVisibilityInput extends SideInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'With whom, at most 500; absent: every tie you have now.',
  })
  with?: string[] | null;

  @Field(() => VisibilityEnum, { description: 'Who may see it.' })
  level!: keyof typeof VisibilityEnum;
}
