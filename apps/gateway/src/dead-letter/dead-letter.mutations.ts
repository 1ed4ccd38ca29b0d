import { Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { CommandInput } from '../commands/command-input.js';
import { Commands } from '../commands/commands.js';
import { Given } from '../commands/given.js';
import { Payload } from '../commands/payload.js';
import type { RequestContext } from '../graphql/request-context.js';

@InputType({ description: 'A record that the graph can’t take in, to be tried once more.' })
class RetryRecordInput extends CommandInput {
  @Field(() => String, { description: 'Where it lies in the log, as `/ready` says: `partition:offset`.' })
  position!: string;
}

@InputType({ description: 'A record that the graph can’t take in, to be left out for good.' })
class SkipRecordInput extends CommandInput {
  @Field(() => String, { description: 'Where it lies in the log, as `/ready` says: `partition:offset`.' })
  position!: string;

  @Field(() => String, {
    description: 'Why, for whoever runs this; kept for good and in clear, so it names nobody.',
  })
  reason!: string;
}

@ObjectType({ description: 'Answer of `retryRecord`.' })
class RetryRecordPayload extends Payload {}

@ObjectType({ description: 'Answer of `skipRecord`.' })
class SkipRecordPayload extends Payload {}

@Resolver()
export class DeadLetterMutations {
  constructor(private readonly commands: Commands) {}

  @Mutation(() => RetryRecordPayload, {
    nullable: true,
    description:
      'Has the graph try a record again at which it stands. For operators of the record’s workspace.',
  })
  async retryRecord(
    @Context() context: RequestContext,
    @Given() { commandId, ...data }: RetryRecordInput,
  ): Promise<RetryRecordPayload> {
    const { rejection, receipt } = await this.commands.submit(context, 'RetryRecord', { ...data }, commandId);
    return { rejection, receipt };
  }

  @Mutation(() => SkipRecordPayload, {
    nullable: true,
    description:
      'Has the graph go on without a record that it can’t take in. For operators of the record’s workspace.',
  })
  async skipRecord(
    @Context() context: RequestContext,
    @Given() { commandId, ...data }: SkipRecordInput,
  ): Promise<SkipRecordPayload> {
    const { rejection, receipt } = await this.commands.submit(context, 'SkipRecord', { ...data }, commandId);
    return { rejection, receipt };
  }
}
