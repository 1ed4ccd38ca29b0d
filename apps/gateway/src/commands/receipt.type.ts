import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Proof that a command is recorded and durable.' })
export class Receipt {
  @Field(() => ID, {
    description: 'The command’s id: sent again with the same input, the first answer comes back.',
  })
  commandId!: string;

  @Field({ description: 'Place in the log, `partition:offset`.' })
  position!: string;

  @Field({
    description:
      'Header `x-warmpath-at-least` with this token makes any later query see what this command did.',
  })
  readToken!: string;
}
