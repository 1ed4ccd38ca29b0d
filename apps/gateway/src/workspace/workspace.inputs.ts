import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { CommandInput } from '../commands/command-input.js';
import { VisibilityEnum } from '../graphql/enums.js';

@InputType({ description: 'What stays as it is for the workspace’s whole life.' })
export class OpenWorkspaceInput extends CommandInput {
  @Field(() => Float, { defaultValue: 730.5, description: 'Days after which evidence counts half.' })
  halfLifeDays!: number;

  @Field(() => Float, {
    defaultValue: 0.15,
    description: 'Probability that a stranger acts on an ask, 0.01 to 0.5.',
  })
  baseRate!: number;
}

@InputType({ description: 'Weights of evidence that is recorded from now on; what is left out stays.' })
export class EvidenceWeightsInput {
  @Field(() => Float, { nullable: true, description: 'Good weight per point of closeness.' })
  closeness?: number | null;

  @Field(() => Float, { nullable: true, description: 'Good weight of an answered interaction.' })
  interaction?: number | null;

  @Field(() => Float, { nullable: true, description: 'Good weight per point of an endorsement’s strength.' })
  endorsement?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Factor on a report that the other end has not confirmed, 0 to 1.',
  })
  unconfirmed?: number | null;

  @Field(() => Float, { nullable: true, description: 'Good weight of an introduction that was accepted.' })
  accepted?: number | null;

  @Field(() => Float, { nullable: true, description: 'Good weight of a vouch, until it is withdrawn.' })
  vouch?: number | null;
}

@InputType({
  description: 'Rules of introductions; what is left out stays. Days are counted from the last step.',
})
export class IntroductionPolicyInput {
  @Field(() => Float, {
    nullable: true,
    description: 'Expected shortfall that connectors may have who set no budget of their own, in trust lost.',
  })
  riskBudget?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days after which whoever is waited for is reminded.' })
  remindDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Days after which an ask that nobody answers expires.' })
  expireDays?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days after which an introduction that was made and left unanswered counts as unanswered.',
  })
  unansweredDays?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days that have to pass before the same people are asked again.',
  })
  askAgainDays?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days after which an open vouch binds its connector no more.',
  })
  exposureDays?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the connector’s yes asks the target at once.',
  })
  askTargetAtOnce?: boolean | null;
}

@InputType({ description: 'The workspace’s rules; what is left out stays.' })
export class SetPolicyInput extends CommandInput {
  @Field(() => VisibilityEnum, {
    nullable: true,
    description: 'Who sees a member’s side of a tie until they say.',
  })
  visibilityDefault?: keyof typeof VisibilityEnum | null;

  @Field(() => EvidenceWeightsInput, { nullable: true, description: 'Weights of evidence.' })
  evidence?: EvidenceWeightsInput | null;

  @Field(() => IntroductionPolicyInput, { nullable: true, description: 'Rules of introductions.' })
  introductions?: IntroductionPolicyInput | null;
}
