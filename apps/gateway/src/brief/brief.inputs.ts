import { Field, ID, InputType } from '@nestjs/graphql';
import type { ProofKind } from '#domain';
import { CommandInput } from '../commands/command-input.js';
import { DateTime } from '../graphql/date-time.scalar.js';
import { ProofKindEnum } from './brief.type.js';

@InputType({ isAbstract: true })
abstract class SeekerInput extends CommandInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Whose brief; default yours. Only an operator names somebody else.',
  })
  seeker?: string | null;
}

@InputType({ description: 'Answers of a brief, each at most 2,000 characters; what is left out stays.' })
export class WriteBriefInput extends SeekerInput {
  @Field(() => String, { nullable: true, description: 'Who am I?' })
  whoIAm?: string | null;

  @Field(() => String, { nullable: true, description: 'What is unique about me?' })
  whatIsUnique?: string | null;

  @Field(() => String, { nullable: true, description: 'Who would use it, and for what?' })
  whoUsesIt?: string | null;

  @Field(() => String, { nullable: true, description: 'Why me?' })
  whyMe?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Makes “why me” the answer for asks that lead to this organisation.',
  })
  organization?: string | null;
}

@InputType({ description: 'Something done in the new field already.' })
export class AddProofInput extends SeekerInput {
  @Field(() => ProofKindEnum, { description: 'What kind of work it was.' })
  kind!: ProofKind;

  @Field({ description: 'What was done, at most 2,000 characters.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The field it speaks for, at most 100 characters; absent: for all fields.',
  })
  domain?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was; default now.' })
  at?: number | null;
}
