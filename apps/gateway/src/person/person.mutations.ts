import { Context, Mutation, Resolver } from '@nestjs/graphql';
import { Commands, type Submitted } from '../commands/commands.js';
import { Given } from '../commands/given.js';
import { Fault } from '../graphql/faults.js';
import { Ids } from '../graphql/ids.js';
import { instantOrNull } from '../graphql/instant.js';
import type { RequestContext } from '../graphql/request-context.js';
import {
  AddPersonInput,
  ClaimPersonInput,
  DescribePersonInput,
  HoldPositionInput,
  LeavePositionInput,
  type ProfileInput,
} from './person.inputs.js';
import {
  AddPersonPayload,
  ClaimPersonPayload,
  DescribePersonPayload,
  HoldPositionPayload,
  LeavePositionPayload,
  type PersonPayload,
} from './person.payloads.js';
import { personRef } from './person.type.js';

@Resolver()
export class PersonMutations {
  constructor(
    private readonly ids: Ids,
    private readonly commands: Commands,
  ) {}

  @Mutation(() => AddPersonPayload, {
    nullable: true,
    description:
      'Adds a person, on your word: others see them only as far as they may see your tie to them. An operator’s word is the workspace’s.',
  })
  async addPerson(
    @Context() context: RequestContext,
    @Given() input: AddPersonInput,
  ): Promise<PersonPayload> {
    const data = { by: speaker(context), ...profile(input) };
    return payload(await this.commands.submit(context, 'AddPerson', data, input.commandId));
  }

  @Mutation(() => ClaimPersonPayload, {
    nullable: true,
    description:
      'Makes you a member: takes over the record with your verified e-mail address, else makes a new one. Again, it answers the same person.',
  })
  async claimPerson(
    @Context() context: RequestContext,
    @Given() input: ClaimPersonInput,
  ): Promise<PersonPayload> {
    const account = context.account ?? openAccount(context, input);
    const { issuer, subject, verifiedEmail } = account;
    const data = { issuer, subject, verifiedEmail, name: input.name ?? account.name };
    const submitted = await this.commands.submit(context, 'ClaimPerson', data, input.commandId);
    if (submitted.id !== null && context.viewer.person === null) context.become(submitted.id);
    return payload(submitted);
  }

  @Mutation(() => DescribePersonPayload, {
    nullable: true,
    description: 'Replaces what you said of a person before; other people’s words about them stay.',
  })
  async describePerson(
    @Context() context: RequestContext,
    @Given() input: DescribePersonInput,
  ): Promise<PersonPayload> {
    const person = await this.ids.person(context, 'input.person', input.person);
    const data = { by: speaker(context), person, ...profile(input) };
    return payload(await this.commands.submit(context, 'DescribePerson', data, input.commandId));
  }

  @Mutation(() => HoldPositionPayload, {
    nullable: true,
    description: 'Says where somebody works or worked, and as what.',
  })
  async holdPosition(
    @Context() context: RequestContext,
    @Given() input: HoldPositionInput,
  ): Promise<PersonPayload> {
    const data = {
      by: speaker(context),
      person: await this.ids.personOrViewer(context, 'input.person', input.person),
      organization: await this.ids.organization(context, 'input.organization', input.organization),
      role: input.role ?? null,
      industry: input.industry ?? null,
      from: instantOrNull(input.from),
      to: instantOrNull(input.to),
    };
    return payload(await this.commands.submit(context, 'HoldPosition', data, input.commandId));
  }

  @Mutation(() => LeavePositionPayload, { nullable: true, description: 'Ends a position.' })
  async leavePosition(
    @Context() context: RequestContext,
    @Given() input: LeavePositionInput,
  ): Promise<PersonPayload> {
    const data = {
      by: speaker(context),
      position: this.ids.other('Position', context, 'input.position', input.position),
      to: instantOrNull(input.to) ?? '',
    };
    return payload(await this.commands.submit(context, 'LeavePosition', data, input.commandId));
  }
}

/** A person speaks for themself; an operator acting as nobody speaks for the workspace. */
const speaker = ({ viewer }: RequestContext) => viewer.person;

/** With AUTH=open there is no account: on a developer's own machine the name stands for one. */
const openAccount = ({ viewer }: RequestContext, { name }: ClaimPersonInput) => {
  if (!name)
    throw new Fault('BAD_USER_INPUT', 'name: say who you are', {
      fields: [{ field: 'name', message: 'say who you are' }],
    });
  return {
    issuer: 'open',
    subject: `${viewer.workspace}/${name.trim().toLowerCase()}`,
    name,
    verifiedEmail: null,
  };
};

const profile = ({ name, headline, emails, profileUrls, externalIds }: ProfileInput) => ({
  name,
  headline: headline ?? undefined,
  emails: emails ?? undefined,
  profileUrls: profileUrls ?? undefined,
  externalIds: externalIds ?? undefined,
});

const payload = ({ id, rejection, receipt }: Submitted): PersonPayload => ({
  person: id === null ? null : personRef(id),
  rejection,
  receipt,
});
