import { Context, Mutation, Resolver } from '@nestjs/graphql';
import { Commands } from '../commands/commands.js';
import { Given } from '../commands/given.js';
import type { RequestContext } from '../graphql/request-context.js';
import { IntroductionSteps } from './introduction-steps.js';
import {
  AskTargetPayload,
  DeclineIntroductionPayload,
  introductionPayload,
  MakeIntroductionPayload,
  type IntroductionPayload,
} from './introduction.payloads.js';
import { AskTargetInput, DeclineIntroductionInput, MakeIntroductionInput } from './step.inputs.js';

@Resolver()
export class ConnectorStepsMutations {
  constructor(
    private readonly steps: IntroductionSteps,
    private readonly commands: Commands,
  ) {}

  @Mutation(() => DeclineIntroductionPayload, {
    nullable: true,
    description: 'Connector: says no, at no cost to anybody; also after a yes, before it is made.',
  })
  async declineIntroduction(
    @Context() context: RequestContext,
    @Given() input: DeclineIntroductionInput,
  ): Promise<IntroductionPayload> {
    const data = { ...(await this.steps.reportable(context, input)), reason: input.reason ?? null };
    return introductionPayload(
      await this.commands.submit(context, 'DeclineIntroduction', data, input.commandId),
    );
  }

  @Mutation(() => AskTargetPayload, {
    nullable: true,
    description: 'Connector: asks the target whether they are willing to meet.',
  })
  async askTarget(
    @Context() context: RequestContext,
    @Given() input: AskTargetInput,
  ): Promise<IntroductionPayload> {
    const data = await this.steps.reportable(context, input);
    return introductionPayload(await this.commands.submit(context, 'AskTarget', data, input.commandId));
  }

  @Mutation(() => MakeIntroductionPayload, {
    nullable: true,
    description: 'Connector: has let the two know of each other, after both said yes.',
  })
  async makeIntroduction(
    @Context() context: RequestContext,
    @Given() input: MakeIntroductionInput,
  ): Promise<IntroductionPayload> {
    const data = await this.steps.reportable(context, input);
    return introductionPayload(
      await this.commands.submit(context, 'MakeIntroduction', data, input.commandId),
    );
  }
}
