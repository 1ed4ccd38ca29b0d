import { Injectable } from '@nestjs/common';
import type { Id } from '#domain';
import { Ids } from '../graphql/ids.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { ReportableInput, StepInput } from './step.inputs.js';

interface Step {
  readonly by: Id;
  readonly introduction: Id;
}

/** What every step of an introduction says, in the terms of commands. */
@Injectable()
export class IntroductionSteps {
  constructor(private readonly ids: Ids) {}

  /** @throws Fault NOT_FOUND for who or what isn't there; BAD_USER_INPUT for no id, and for an operator as nobody */
  async step(context: RequestContext, { by, introduction }: StepInput): Promise<Step> {
    return {
      by: await this.ids.personOrViewer(context, 'input.by', by),
      introduction: this.ids.other('Introduction', context, 'input.introduction', introduction),
    };
  }

  async reportable(
    context: RequestContext,
    input: ReportableInput,
  ): Promise<Step & { readonly how: NonNullable<ReportableInput['how']> | null }> {
    return { ...(await this.step(context, input)), how: input.how ?? null };
  }
}
