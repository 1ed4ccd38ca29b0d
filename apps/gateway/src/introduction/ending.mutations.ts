import { Context, Mutation, Resolver } from '@nestjs/graphql';
import { Commands } from '../commands/commands.js';
import { Given } from '../commands/given.js';
import type { RequestContext } from '../graphql/request-context.js';
import { IntroductionSteps } from './introduction-steps.js';
import {
  CloseLoopPayload,
  introductionPayload,
  WithdrawIntroductionPayload,
  type IntroductionPayload,
} from './introduction.payloads.js';
import { CloseLoopInput, WithdrawIntroductionInput } from './step.inputs.js';

@Resolver()
export class EndingMutations {
  constructor(
    private readonly steps: IntroductionSteps,
    private readonly commands: Commands,
  ) {}

  @Mutation(() => CloseLoopPayload, {
    nullable: true,
    description: 'Seeker: tells everybody who helped how it went.',
  })
  async closeLoop(
    @Context() context: RequestContext,
    @Given() input: CloseLoopInput,
  ): Promise<IntroductionPayload> {
    const data = { ...(await this.steps.step(context, input)), note: input.note ?? null };
    return introductionPayload(await this.commands.submit(context, 'CloseLoop', data, input.commandId));
  }

  @Mutation(() => WithdrawIntroductionPayload, {
    nullable: true,
    description: 'Seeker: takes the ask back, before it is made.',
  })
  async withdrawIntroduction(
    @Context() context: RequestContext,
    @Given() input: WithdrawIntroductionInput,
  ): Promise<IntroductionPayload> {
    const data = { ...(await this.steps.step(context, input)), reason: input.reason ?? null };
    return introductionPayload(
      await this.commands.submit(context, 'WithdrawIntroduction', data, input.commandId),
    );
  }
}
