import { Context, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { CommandInput } from '../commands/command-input.js';
import { Commands, type Submitted } from '../commands/commands.js';
import { Given } from '../commands/given.js';
import { Payload } from '../commands/payload.js';
import { Ids } from '../graphql/ids.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Person, personRef } from '../person/person.type.js';

@InputType({ isAbstract: true })
abstract class EndorsementInput extends CommandInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Who endorses; default you. Only an operator names somebody else.',
  })
  from?: string | null;

  @Field(() => ID, { description: 'Who is endorsed.' })
  person!: string;

  @Field({ description: 'For what, at most 100 characters: the field in which it counts as evidence.' })
  competency!: string;
}

@InputType({ description: 'An endorsement of a competency.' })
class EndorseInput extends EndorsementInput {
  @Field(() => Int, { description: 'How strongly, 1 (has seen it) to 5 (would hire for it).' })
  strength!: number;
}

@InputType({ description: 'An endorsement to take back.' })
class WithdrawEndorsementInput extends EndorsementInput {}

@ObjectType({ isAbstract: true })
abstract class EndorsementPayload extends Payload {
  @Field(() => Person, { nullable: true, description: 'Who is endorsed; null when refused.' })
  person!: Person | null;
}

@ObjectType({ description: 'Answer of `endorse`.' })
class EndorsePayload extends EndorsementPayload {}

@ObjectType({ description: 'Answer of `withdrawEndorsement`.' })
class WithdrawEndorsementPayload extends EndorsementPayload {}

@Resolver()
export class EndorsementMutations {
  constructor(
    private readonly ids: Ids,
    private readonly commands: Commands,
  ) {}

  @Mutation(() => EndorsePayload, {
    nullable: true,
    description: 'Endorses a competency; replaces your earlier word on it.',
  })
  async endorse(
    @Context() context: RequestContext,
    @Given() input: EndorseInput,
  ): Promise<EndorsementPayload> {
    const data = { ...(await this.ends(context, input)), strength: input.strength };
    return payload(await this.commands.submit(context, 'Endorse', data, input.commandId));
  }

  @Mutation(() => WithdrawEndorsementPayload, {
    nullable: true,
    description: 'Takes an endorsement back, from now on.',
  })
  async withdrawEndorsement(
    @Context() context: RequestContext,
    @Given() input: WithdrawEndorsementInput,
  ): Promise<EndorsementPayload> {
    const data = await this.ends(context, input);
    return payload(await this.commands.submit(context, 'WithdrawEndorsement', data, input.commandId));
  }

  private async ends(context: RequestContext, { from, person, competency }: EndorsementInput) {
    return {
      from: await this.ids.personOrViewer(context, 'input.from', from),
      to: await this.ids.person(context, 'input.person', person),
      competency,
    };
  }
}

const payload = ({ id, rejection, receipt }: Submitted): EndorsementPayload => ({
  person: id === null ? null : personRef(id),
  rejection,
  receipt,
});
