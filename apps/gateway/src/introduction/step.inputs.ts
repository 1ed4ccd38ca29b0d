import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput } from '../commands/command-input.js';
import { DateTime } from '../graphql/date-time.scalar.js';
import { InteractionMediumEnum } from '../relationship/relationship.inputs.js';

/** Commands in which somebody speaks. */
@InputType({ isAbstract: true })
export abstract class SpokenInput extends CommandInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Who speaks; default you. Only an operator names somebody else.',
  })
  by?: string | null;
}

/** One step of an introduction. */
@InputType({ isAbstract: true })
export abstract class StepInput extends SpokenInput {
  @Field(() => ID, { description: 'Which introduction.' })
  introduction!: string;
}

/** A step that another party may tell of, where the one whose step it is has no account. */
@InputType({ isAbstract: true })
export abstract class ReportableInput extends StepInput {
  @Field(() => InteractionMediumEnum, {
    nullable: true,
    description: 'If you tell of somebody without an account: how they told you.',
  })
  how?: keyof typeof InteractionMediumEnum | null;
}

@InputType({ isAbstract: true })
abstract class ReasonedInput extends ReportableInput {
  @Field(() => String, {
    nullable: true,
    description: 'Why, at most 1,000 characters; the seeker gets to read it.',
  })
  reason?: string | null;
}

@InputType({ description: 'A question to the seeker, before the answer.' })
export class AskForInformationInput extends StepInput {
  @Field({ description: 'What you need to know, at most 4,000 characters.' })
  question!: string;
}

@InputType({ description: 'The seeker’s answer to what was asked.' })
export class SupplyInformationInput extends StepInput {
  @Field({ description: 'The answer, at most 4,000 characters.' })
  answer!: string;
}

@InputType({ description: 'The connector’s no.' })
export class DeclineIntroductionInput extends ReasonedInput {}

@InputType({ description: 'The connector asks the target.' })
export class AskTargetInput extends ReportableInput {}

@InputType({ description: 'The target’s yes.' })
export class ConsentToMeetInput extends ReportableInput {}

@InputType({ description: 'The target’s no.' })
export class DeclineToMeetInput extends ReasonedInput {}

@InputType({ description: 'The two know of each other.' })
export class MakeIntroductionInput extends ReportableInput {}

@InputType({ description: 'The target answered the introduction.' })
export class RecordTargetAnswerInput extends ReportableInput {}

@InputType({ description: 'A date, or that it fell through.' })
export class BookMeetingInput extends StepInput {
  @Field(() => DateTime, { nullable: true, description: 'When they meet; null: the meeting fell through.' })
  at?: number | null;
}

@InputType({ description: 'The seeker’s word to everybody who helped.' })
export class CloseLoopInput extends StepInput {
  @Field(() => String, { nullable: true, description: 'How it went, at most 1,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'An ask to take back.' })
export class WithdrawIntroductionInput extends StepInput {
  @Field(() => String, { nullable: true, description: 'Why, at most 1,000 characters.' })
  reason?: string | null;
}
