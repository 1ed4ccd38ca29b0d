import { Context, Mutation, Resolver } from '@nestjs/graphql';
import { Commands } from '../commands/commands.js';
import { Given } from '../commands/given.js';
import { said } from '../commands/said.js';
import type { RequestContext } from '../graphql/request-context.js';
import { OpenWorkspaceInput, SetPolicyInput } from './workspace.inputs.js';
import { OpenWorkspacePayload, SetPolicyPayload, type WorkspacePayload } from './workspace.payloads.js';

@Resolver()
export class WorkspaceMutations {
  constructor(private readonly commands: Commands) {}

  @Mutation(() => OpenWorkspacePayload, {
    nullable: true,
    description:
      'Opens a workspace with settings of its own; else its first command opens it with the usual ones.',
  })
  async openWorkspace(
    @Context() context: RequestContext,
    @Given() { commandId, ...data }: OpenWorkspaceInput,
  ): Promise<WorkspacePayload> {
    const { id, rejection, receipt } = await this.commands.submit(
      context,
      'OpenWorkspace',
      { ...data },
      commandId,
    );
    return { workspace: id === null ? null : context.viewer.workspace, rejection, receipt };
  }

  @Mutation(() => SetPolicyPayload, {
    nullable: true,
    description: 'Sets the workspace’s rules, from now on. Operators only.',
  })
  async setPolicy(
    @Context() context: RequestContext,
    @Given() { commandId, visibilityDefault, evidence, introductions }: SetPolicyInput,
  ): Promise<WorkspacePayload> {
    const weights = said(evidence ?? {});
    const rules = said(introductions ?? {});
    const data = {
      ...(visibilityDefault ? { visibilityDefault } : {}),
      ...(Object.keys(weights).length > 0 ? { evidence: weights } : {}),
      ...(Object.keys(rules).length > 0 ? { introductions: rules } : {}),
    };
    const { id, rejection, receipt } = await this.commands.submit(context, 'SetPolicy', data, commandId);
    return { workspace: id === null ? null : context.viewer.workspace, rejection, receipt };
  }
}
