import { Field, ID, InputType } from '@nestjs/graphql';

/** What every command takes. */
@InputType({ isAbstract: true })
export abstract class CommandInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'A UUIDv7 of the client’s. Sending the same command again with the same id never does it twice.',
  })
  commandId?: string | null;
}
