import { Field, Float, ObjectType } from '@nestjs/graphql';
import type { EvidenceKind } from '#domain';
import { DateTime } from '../graphql/date-time.scalar.js';
import { EvidenceKindEnum, TrustTierEnum, type TrustTier } from '../graphql/enums.js';

@ObjectType({
  description:
    'One dated reason to trust, or not. Its two ends and operators see all of it, others its kind and year.',
})
export class Evidence {
  @Field(() => EvidenceKindEnum, { description: 'What it rests on.' })
  kind!: EvidenceKind;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it happened; for others than the ends, the start of that year.',
  })
  at!: number | null;

  @Field(() => Float, { nullable: true, description: 'Its good weight (r) when fresh, before decay.' })
  good!: number | null;

  @Field(() => Float, { nullable: true, description: 'Its bad weight (s) when fresh, before decay.' })
  bad!: number | null;

  @Field(() => String, { nullable: true, description: 'The field it speaks for; null: for all fields.' })
  domain!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason in words.' })
  text!: string | null;
}

@ObjectType({
  description:
    'How far one person trusts another, by subjective logic: belief + disbelief + uncertainty = 1. Without evidence all of it is uncertainty: a stranger is not “average”.',
})
export class Trust {
  @Field(() => Float, { description: 'Share of the evidence that speaks for trust, 0 to 1.' })
  belief!: number;

  @Field(() => Float, { description: 'Share that speaks against, 0 to 1.' })
  disbelief!: number;

  @Field(() => Float, { description: 'What the evidence leaves open, 0 to 1; 1 without any.' })
  uncertainty!: number;

  @Field(() => Float, {
    description: 'Probability of acting on an ask: belief plus the base rate’s share of uncertainty.',
  })
  expected!: number;

  @Field(() => TrustTierEnum, { description: 'The same in a word.' })
  tier!: TrustTier;

  /** Read by the field resolver, which cuts it to the `first` asked for. */
  items!: readonly Evidence[];
}
