import { Context, Mutation, Resolver } from '@nestjs/graphql';
import { toInstant } from '#domain';
import { Commands, type Submitted } from '../commands/commands.js';
import { Given } from '../commands/given.js';
import { GlobalIds } from '../graphql/global-ids.js';
import { Ids } from '../graphql/ids.js';
import { instantOrNull } from '../graphql/instant.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ConfirmReportInput, LogInteractionInput } from './relationship.inputs.js';
import { ConfirmReportPayload, LogInteractionPayload, type ReportPayload } from './relationship.payloads.js';

@Resolver()
export class InteractionMutations {
  constructor(
    private readonly ids: Ids,
    private readonly commands: Commands,
    private readonly globalIds: GlobalIds,
  ) {}

  @Mutation(() => LogInteractionPayload, {
    nullable: true,
    description:
      'Reports an interaction. Answered within 14 days it is evidence: whole on your side, a quarter on the other until confirmed.',
  })
  async logInteraction(
    @Context() context: RequestContext,
    @Given() input: LogInteractionInput,
  ): Promise<ReportPayload> {
    const from = await this.ids.personOrViewer(context, 'input.from', input.from);
    const data = {
      from,
      with: await this.ids.person(context, 'input.with', input.with),
      medium: input.medium ?? 'MESSAGE',
      startedBy: await this.ids.personOr(context, 'input.startedBy', input.startedBy, from),
      at: toInstant(input.at),
      answeredAt: instantOrNull(input.answeredAt),
    };
    return this.payload(
      context,
      await this.commands.submit(context, 'LogInteraction', data, input.commandId),
    );
  }

  @Mutation(() => ConfirmReportPayload, {
    nullable: true,
    description: 'Confirms what the other end reported: from now on it counts whole on your side too.',
  })
  async confirmReport(
    @Context() context: RequestContext,
    @Given() { report, commandId }: ConfirmReportInput,
  ): Promise<ReportPayload> {
    const data = {
      by: context.viewer.person,
      report: this.ids.other('Report', context, 'input.report', report),
    };
    return this.payload(context, await this.commands.submit(context, 'ConfirmReport', data, commandId));
  }

  private payload({ viewer }: RequestContext, { id, rejection, receipt }: Submitted): ReportPayload {
    const report = id === null ? null : this.globalIds.write('Report', viewer.workspace, id);
    return { report, rejection, receipt };
  }
}
