import { Context, Mutation, ObjectType, Field, Resolver } from '@nestjs/graphql';
import { Commands, type Submitted } from '../commands/commands.js';
import { Given } from '../commands/given.js';
import { Payload } from '../commands/payload.js';
import { said } from '../commands/said.js';
import { Ids } from '../graphql/ids.js';
import { instantOrNull } from '../graphql/instant.js';
import type { RequestContext } from '../graphql/request-context.js';
import { AddProofInput, WriteBriefInput } from './brief.inputs.js';
import { Brief, briefOf } from './brief.type.js';
import { OpenedBriefs } from './opened-briefs.js';

@ObjectType({ isAbstract: true })
abstract class BriefPayload extends Payload {
  @Field(() => Brief, { nullable: true, description: 'The brief, as of the receipt; null when refused.' })
  brief!: Brief | null;
}

@ObjectType({ description: 'Answer of `writeBrief`.' })
class WriteBriefPayload extends BriefPayload {}

@ObjectType({ description: 'Answer of `addProof`.' })
class AddProofPayload extends BriefPayload {}

@Resolver()
export class BriefMutations {
  constructor(
    private readonly ids: Ids,
    private readonly briefs: OpenedBriefs,
    private readonly commands: Commands,
  ) {}

  @Mutation(() => WriteBriefPayload, {
    nullable: true,
    description: 'Writes answers of your brief; asks sent before keep the answers that they were sent with.',
  })
  async writeBrief(
    @Context() context: RequestContext,
    @Given() { commandId, seeker, organization, ...answers }: WriteBriefInput,
  ): Promise<BriefPayload> {
    const data = {
      seeker: await this.ids.personOrViewer(context, 'input.seeker', seeker),
      ...said(answers),
      ...(typeof organization === 'string'
        ? { organization: await this.ids.organization(context, 'input.organization', organization) }
        : {}),
    };
    const submitted = await this.commands.submit(context, 'WriteBrief', data, commandId);
    return this.payload(context, data.seeker, submitted);
  }

  @Mutation(() => AddProofPayload, {
    nullable: true,
    description: 'Adds something that you have done in the new field already.',
  })
  async addProof(
    @Context() context: RequestContext,
    @Given() { commandId, ...input }: AddProofInput,
  ): Promise<BriefPayload> {
    const data = {
      seeker: await this.ids.personOrViewer(context, 'input.seeker', input.seeker),
      kind: input.kind,
      text: input.text,
      domain: input.domain ?? null,
      at: instantOrNull(input.at),
    };
    return this.payload(
      context,
      data.seeker,
      await this.commands.submit(context, 'AddProof', data, commandId),
    );
  }

  private async payload(
    context: RequestContext,
    seeker: string,
    { id, rejection, receipt }: Submitted,
  ): Promise<BriefPayload> {
    const opened = id === null ? null : await this.briefs.of(context, seeker);
    return { brief: opened && briefOf(opened), rejection, receipt };
  }
}
