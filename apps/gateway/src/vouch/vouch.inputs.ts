import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput } from '../commands/command-input.js';

@InputType({ isAbstract: true })
abstract class ConnectorInput extends CommandInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Who vouches; default you. Only an operator names somebody else.',
  })
  connector?: string | null;
}

@InputType({ description: 'A vouch.' })
export class GiveVouchInput extends ConnectorInput {
  @Field(() => ID, { description: 'For whom.' })
  seeker!: string;

  @Field(() => ID, { description: 'With whom: whose trust is at stake.' })
  withContact!: string;

  @Field(() => String, {
    nullable: true,
    description: 'In which field, at most 100 characters: there it counts as evidence.',
  })
  domain?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a referral: the organisation that it is for.' })
  organization?: string | null;

  @Field({ description: '“I know who they are.”' })
  knowsPerson!: boolean;

  @Field({ description: '“I know what they can do for this contact.”' })
  knowsFit!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'The quote of `trustAtRisk` that you saw: the figures that you agree to.',
  })
  quote?: string | null;
}

@InputType({ description: 'A vouch to take back.' })
export class WithdrawVouchInput extends ConnectorInput {
  @Field(() => ID, { description: 'Which vouch.' })
  vouch!: string;
}
