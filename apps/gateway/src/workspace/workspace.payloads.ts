import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../commands/payload.js';

@ObjectType({ isAbstract: true })
export abstract class WorkspacePayload extends Payload {
  @Field(() => String, { nullable: true, description: 'The workspace; null when refused.' })
  workspace!: string | null;
}

@ObjectType({ description: 'Answer of `openWorkspace`.' })
export class OpenWorkspacePayload extends WorkspacePayload {}

@ObjectType({ description: 'Answer of `setPolicy`.' })
export class SetPolicyPayload extends WorkspacePayload {}
