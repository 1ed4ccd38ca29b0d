import { Field, ObjectType } from '@nestjs/graphql';
import type { ProofKind } from '#domain';
import { DateTime } from '../graphql/date-time.scalar.js';
import { enumOf } from '../graphql/words.js';
import type { OpenedBrief } from './opened-briefs.js';

export const ProofKindEnum = enumOf<ProofKind>(
  'ProofKind',
  'What somebody has done in the new field already.',
  {
    PAID_WORK: 'Work for pay.',
    CONSULTING: 'Advice, paid or not.',
    VOLUNTEERING: 'Work for a cause.',
    INTERNAL_PROJECT: 'A project at their present employer.',
  },
);

@ObjectType({ description: 'Something done in the new field already.' })
export class Proof {
  @Field(() => ProofKindEnum, { description: 'What kind of work it was.' })
  kind!: ProofKind;

  @Field(() => String, {
    nullable: true,
    description: 'What was done; null once the seeker asked to be forgotten.',
  })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'The field it speaks for; null: for all fields.' })
  domain!: string | null;

  @Field(() => DateTime, { description: 'When it was.' })
  at!: number;
}

@ObjectType({
  description: 'A seeker’s brief: four answers that an ask has to have. They and operators see it.',
})
export class Brief {
  /** Read by the field resolvers. */
  opened!: OpenedBrief;

  @Field(() => String, { nullable: true, description: 'Who am I?' })
  whoIAm!: string | null;

  @Field(() => String, { nullable: true, description: 'What is unique about me?' })
  whatIsUnique!: string | null;

  @Field(() => String, { nullable: true, description: 'Who would use it, and for what?' })
  whoUsesIt!: string | null;

  @Field(() => [Proof], { description: 'What they have done already, newest first.' })
  proofs!: readonly Proof[];
}

/** What resolvers hand on for a brief. */
export const briefOf = (opened: OpenedBrief): Brief => ({
  opened,
  whoIAm: opened.words.whoIAm,
  whatIsUnique: opened.words.whatIsUnique,
  whoUsesIt: opened.words.whoUsesIt,
  proofs: opened.proofs,
});
