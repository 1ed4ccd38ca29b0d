import { Context, Mutation, Resolver } from '@nestjs/graphql';
import { Commands } from '../commands/commands.js';
import { Given } from '../commands/given.js';
import { instantOrNull } from '../graphql/instant.js';
import type { RequestContext } from '../graphql/request-context.js';
import { IntroductionSteps } from './introduction-steps.js';
import {
  BookMeetingPayload,
  ConsentToMeetPayload,
  DeclineToMeetPayload,
  introductionPayload,
  RecordTargetAnswerPayload,
  type IntroductionPayload,
} from './introduction.payloads.js';
import {
  BookMeetingInput,
  ConsentToMeetInput,
  DeclineToMeetInput,
  RecordTargetAnswerInput,
} from './step.inputs.js';

@Resolver()
export class TargetStepsMutations {
  constructor(
    private readonly steps: IntroductionSteps,
    private readonly commands: Commands,
  ) {}

  @Mutation(() => ConsentToMeetPayload, {
    nullable: true,
    description: 'Target: is willing to meet.',
  })
  async consentToMeet(
    @Context() context: RequestContext,
    @Given() input: ConsentToMeetInput,
  ): Promise<IntroductionPayload> {
    const data = await this.steps.reportable(context, input);
    return introductionPayload(await this.commands.submit(context, 'ConsentToMeet', data, input.commandId));
  }

  @Mutation(() => DeclineToMeetPayload, {
    nullable: true,
    description: 'Target: would rather not meet, at no cost to anybody.',
  })
  async declineToMeet(
    @Context() context: RequestContext,
    @Given() input: DeclineToMeetInput,
  ): Promise<IntroductionPayload> {
    const data = { ...(await this.steps.reportable(context, input)), reason: input.reason ?? null };
    return introductionPayload(await this.commands.submit(context, 'DeclineToMeet', data, input.commandId));
  }

  @Mutation(() => RecordTargetAnswerPayload, {
    nullable: true,
    description: 'Any party: the target answered the introduction.',
  })
  async recordTargetAnswer(
    @Context() context: RequestContext,
    @Given() input: RecordTargetAnswerInput,
  ): Promise<IntroductionPayload> {
    const data = await this.steps.reportable(context, input);
    return introductionPayload(
      await this.commands.submit(context, 'RecordTargetAnswer', data, input.commandId),
    );
  }

  @Mutation(() => BookMeetingPayload, {
    nullable: true,
    description: 'Seeker or target: they have a date, another one, or it fell through.',
  })
  async bookMeeting(
    @Context() context: RequestContext,
    @Given() input: BookMeetingInput,
  ): Promise<IntroductionPayload> {
    const data = { ...(await this.steps.step(context, input)), at: instantOrNull(input.at) };
    return introductionPayload(await this.commands.submit(context, 'BookMeeting', data, input.commandId));
  }
}
