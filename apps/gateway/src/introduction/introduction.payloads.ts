import { Field, ObjectType } from '@nestjs/graphql';
import type { Submitted } from '../commands/commands.js';
import { Payload } from '../commands/payload.js';
import { Introduction, introductionRef } from './introduction.type.js';

@ObjectType({ isAbstract: true })
export abstract class IntroductionPayload extends Payload {
  @Field(() => Introduction, {
    nullable: true,
    description: 'The introduction, as of the receipt; null when refused.',
  })
  introduction!: Introduction | null;
}

export const introductionPayload = ({ id, rejection, receipt }: Submitted): IntroductionPayload => ({
  introduction: id === null ? null : introductionRef(id),
  rejection,
  receipt,
});

@ObjectType({ description: 'Answer of `requestIntroduction`.' })
export class RequestIntroductionPayload extends IntroductionPayload {}

@ObjectType({ description: 'Answer of `askForInformation`.' })
export class AskForInformationPayload extends IntroductionPayload {}

@ObjectType({ description: 'Answer of `supplyInformation`.' })
export class SupplyInformationPayload extends IntroductionPayload {}

@ObjectType({ description: 'Answer of `acceptIntroduction`.' })
export class AcceptIntroductionPayload extends IntroductionPayload {}

@ObjectType({ description: 'Answer of `declineIntroduction`.' })
export class DeclineIntroductionPayload extends IntroductionPayload {}

@ObjectType({ description: 'Answer of `askTarget`.' })
export class AskTargetPayload extends IntroductionPayload {}

@ObjectType({ description: 'Answer of `consentToMeet`.' })
export class ConsentToMeetPayload extends IntroductionPayload {}

@ObjectType({ description: 'Answer of `declineToMeet`.' })
export class DeclineToMeetPayload extends IntroductionPayload {}

@ObjectType({ description: 'Answer of `makeIntroduction`.' })
export class MakeIntroductionPayload extends IntroductionPayload {}

@ObjectType({ description: 'Answer of `recordTargetAnswer`.' })
export class RecordTargetAnswerPayload extends IntroductionPayload {}

@ObjectType({ description: 'Answer of `bookMeeting`.' })
export class BookMeetingPayload extends IntroductionPayload {}

@ObjectType({ description: 'Answer of `closeLoop`.' })
export class CloseLoopPayload extends IntroductionPayload {}

@ObjectType({ description: 'Answer of `withdrawIntroduction`.' })
export class WithdrawIntroductionPayload extends IntroductionPayload {}
