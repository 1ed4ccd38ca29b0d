import { Field, Float, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'A vouch that nobody has asked for.' })
export class NewVouch {
  @Field(() => ID, {
    nullable: true,
    description: 'Who vouches; default you. Only an operator names somebody else.',
  })
  connector?: string | null;

  @Field(() => ID, { description: 'For whom.' })
  seeker!: string;

  @Field(() => ID, { description: 'With whom: whose trust is at stake.' })
  withContact!: string;

  @Field(() => String, {
    nullable: true,
    description: 'In which field: evidence from others counts a fifth.',
  })
  domain?: string | null;

  @Field(() => Float, {
    nullable: true,
    defaultValue: 1,
    description: 'How badly it fails, 0 to 1. The quote is always for 1.',
  })
  severity?: number | null;
}

@InputType('VouchProposal', {
  isOneOf: true,
  description: 'What the connector might say yes to: one of these.',
})
export class VouchProposalInput {
  @Field(() => ID, { nullable: true, description: 'An introduction that names its target.' })
  introduction?: string;

  @Field(() => NewVouch, { nullable: true, description: 'Anything else, by its people.' })
  vouch?: NewVouch;
}
