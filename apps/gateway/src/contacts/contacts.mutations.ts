import { Context, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { CommandInput } from '../commands/command-input.js';
import { Commands } from '../commands/commands.js';
import { Given } from '../commands/given.js';
import { Payload } from '../commands/payload.js';
import { Ids } from '../graphql/ids.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Person, personRef } from '../person/person.type.js';

@InputType({ description: 'An import to undo.' })
class UndoImportInput extends CommandInput {
  @Field(() => ID, { description: 'Which import.' })
  import!: string;
}

@InputType({ description: 'Your decision on a doubtful row.' })
class ResolveMatchInput extends CommandInput {
  @Field(() => ID, { description: 'Which import.' })
  import!: string;

  @Field(() => Int, { description: 'Which row, as the import’s answer numbers it.' })
  row!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'One of the candidates; null: nobody of them, a new person.',
  })
  person?: string | null;
}

@ObjectType({ description: 'Answer of `undoImport`.' })
class UndoImportPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The import undone; null when refused.' })
  import!: string | null;
}

@ObjectType({ description: 'Answer of `resolveMatch`.' })
class ResolveMatchPayload extends Payload {
  @Field(() => Person, { nullable: true, description: 'Whom the row now stands for; null when refused.' })
  person!: Person | null;
}

@Resolver()
export class ContactsMutations {
  constructor(
    private readonly ids: Ids,
    private readonly commands: Commands,
  ) {}

  @Mutation(() => UndoImportPayload, {
    nullable: true,
    description: 'Takes back all that an import brought. What others recorded about the same people stays.',
  })
  async undoImport(
    @Context() context: RequestContext,
    @Given() { commandId, import: id }: UndoImportInput,
  ): Promise<UndoImportPayload> {
    const data = { by: context.viewer.person, import: id };
    const submitted = await this.commands.submit(context, 'UndoImport', data, commandId);
    return { import: submitted.id, rejection: submitted.rejection, receipt: submitted.receipt };
  }

  @Mutation(() => ResolveMatchPayload, {
    nullable: true,
    description: 'Decides a row that an import left in doubt.',
  })
  async resolveMatch(
    @Context() context: RequestContext,
    @Given() { commandId, import: id, row, person }: ResolveMatchInput,
  ): Promise<ResolveMatchPayload> {
    const data = {
      by: context.viewer.person,
      import: id,
      line: row,
      person: await this.ids.personOr(context, 'input.person', person, null),
    };
    const submitted = await this.commands.submit(context, 'ResolveMatch', data, commandId);
    return {
      person: submitted.id === null ? null : personRef(submitted.id),
      rejection: submitted.rejection,
      receipt: submitted.receipt,
    };
  }
}
