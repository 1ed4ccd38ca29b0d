import { Context, Mutation, Resolver } from '@nestjs/graphql';
import { Commands } from '../commands/commands.js';
import { Given } from '../commands/given.js';
import type { RequestContext } from '../graphql/request-context.js';
import { IntroductionSteps } from './introduction-steps.js';
import {
  AskForInformationPayload,
  introductionPayload,
  SupplyInformationPayload,
  type IntroductionPayload,
} from './introduction.payloads.js';
import { AskForInformationInput, SupplyInformationInput } from './step.inputs.js';

@Resolver()
export class InformationMutations {
  constructor(
    private readonly steps: IntroductionSteps,
    private readonly commands: Commands,
  ) {}

  @Mutation(() => AskForInformationPayload, {
    nullable: true,
    description:
      'Connector or target: asks the seeker something first. The ask waits, and is not declined by it.',
  })
  async askForInformation(
    @Context() context: RequestContext,
    @Given() input: AskForInformationInput,
  ): Promise<IntroductionPayload> {
    const data = { ...(await this.steps.step(context, input)), question: input.question };
    return introductionPayload(
      await this.commands.submit(context, 'AskForInformation', data, input.commandId),
    );
  }

  @Mutation(() => SupplyInformationPayload, {
    nullable: true,
    description: 'Seeker: answers what was asked. The ask goes on where it waited.',
  })
  async supplyInformation(
    @Context() context: RequestContext,
    @Given() input: SupplyInformationInput,
  ): Promise<IntroductionPayload> {
    const data = { ...(await this.steps.step(context, input)), answer: input.answer };
    return introductionPayload(
      await this.commands.submit(context, 'SupplyInformation', data, input.commandId),
    );
  }
}
