import { Context, Field, Float, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { CommandInput } from '../commands/command-input.js';
import { Commands } from '../commands/commands.js';
import { Given } from '../commands/given.js';
import { Payload } from '../commands/payload.js';
import { VisibilityEnum } from '../graphql/enums.js';
import type { RequestContext } from '../graphql/request-context.js';

@InputType({ description: 'What stays as it is for the workspace’s whole life.' })
class OpenWorkspaceInput extends CommandInput {
  @Field(() => Float, { defaultValue: 730.5, description: 'Days after which evidence counts half.' })
  halfLifeDays!: number;

  @Field(() => Float, {
    defaultValue: 0.15,
    description: 'Probability that a stranger acts on an ask, 0.01 to 0.5.',
  })
  baseRate!: number;
}

@InputType({ description: 'Weights of evidence that is recorded from now on; what is left out stays.' })
class EvidenceWeightsInput {
  @Field(() => Float, { nullable: true, description: 'Good weight per point of closeness.' })
  closeness?: number | null;

  @Field(() => Float, { nullable: true, description: 'Good weight of an answered interaction.' })
  interaction?: number | null;

  @Field(() => Float, { nullable: true, description: 'Good weight per point of an endorsement’s strength.' })
  endorsement?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Factor on a report that the other end has not confirmed, 0 to 1.',
  })
  unconfirmed?: number | null;
}

@InputType({ description: 'The workspace’s rules; what is left out stays.' })
class SetPolicyInput extends CommandInput {
  @Field(() => VisibilityEnum, {
    nullable: true,
    description: 'Who sees a member’s side of a tie until they say.',
  })
  visibilityDefault?: keyof typeof VisibilityEnum | null;

  @Field(() => EvidenceWeightsInput, { nullable: true, description: 'Weights of evidence.' })
  evidence?: EvidenceWeightsInput | null;
}

@ObjectType({ isAbstract: true })
abstract class WorkspacePayload extends Payload {
  @Field(() => String, { nullable: true, description: 'The workspace; null when refused.' })
  workspace!: string | null;
}

@ObjectType({ description: 'Answer of `openWorkspace`.' })
class OpenWorkspacePayload extends WorkspacePayload {}

@ObjectType({ description: 'Answer of `setPolicy`.' })
class SetPolicyPayload extends WorkspacePayload {}

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
    @Given() { commandId, visibilityDefault, evidence }: SetPolicyInput,
  ): Promise<WorkspacePayload> {
    const weights = Object.entries(evidence ?? {}).filter(
      ([, weight]) => weight !== null && weight !== undefined,
    );
    const data = {
      ...(visibilityDefault ? { visibilityDefault } : {}),
      ...(weights.length > 0 ? { evidence: Object.fromEntries(weights) as Record<string, number> } : {}),
    };
    const { id, rejection, receipt } = await this.commands.submit(context, 'SetPolicy', data, commandId);
    return { workspace: id === null ? null : context.viewer.workspace, rejection, receipt };
  }
}
