import { Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { CommandInput } from '../commands/command-input.js';
import { Commands, type Submitted } from '../commands/commands.js';
import { Given } from '../commands/given.js';
import { Payload } from '../commands/payload.js';
import { SectorEnum } from '../graphql/enums.js';
import { Ids } from '../graphql/ids.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Organization, organizationRef } from './organization.type.js';

type Sector = keyof typeof SectorEnum;

@InputType({ description: 'An organisation to add.' })
class AddOrganizationInput extends CommandInput {
  @Field({ description: 'Its name, at most 200 characters; the same folded name is the same organisation.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its industry.' })
  industry?: string | null;

  @Field(() => SectorEnum, { nullable: true, description: 'Its sector.' })
  sector?: Sector | null;
}

@InputType({ description: 'What is new about an organisation; what is left out stays.' })
class DescribeOrganizationInput extends CommandInput {
  @Field(() => ID, { description: 'Which organisation.' })
  organization!: string;

  @Field(() => String, { nullable: true, description: 'Its industry; null for unknown.' })
  industry?: string | null;

  @Field(() => SectorEnum, { nullable: true, description: 'Its sector; null for unknown.' })
  sector?: Sector | null;
}

@InputType({ description: 'Who decides at an organisation.' })
class NameDecisionMakerInput extends CommandInput {
  @Field(() => ID, { description: 'Which organisation.' })
  organization!: string;

  @Field(() => ID, { nullable: true, description: 'Who; null takes your word back.' })
  person?: string | null;
}

@ObjectType({ isAbstract: true })
abstract class OrganizationPayload extends Payload {
  @Field(() => Organization, {
    nullable: true,
    description: 'The organisation, as of the receipt; null when refused.',
  })
  organization!: Organization | null;
}

@ObjectType({ description: 'Answer of `addOrganization`.' })
class AddOrganizationPayload extends OrganizationPayload {}

@ObjectType({ description: 'Answer of `describeOrganization`.' })
class DescribeOrganizationPayload extends OrganizationPayload {}

@ObjectType({ description: 'Answer of `nameDecisionMaker`.' })
class NameDecisionMakerPayload extends OrganizationPayload {}

@Resolver()
export class OrganizationMutations {
  constructor(
    private readonly ids: Ids,
    private readonly commands: Commands,
  ) {}

  @Mutation(() => AddOrganizationPayload, {
    nullable: true,
    description: 'Adds an organisation, or finds the one of that name.',
  })
  async addOrganization(
    @Context() context: RequestContext,
    @Given() { commandId, name, industry, sector }: AddOrganizationInput,
  ): Promise<OrganizationPayload> {
    const data = { name, industry: industry ?? null, sector: sector ?? null };
    return payload(await this.commands.submit(context, 'AddOrganization', data, commandId));
  }

  @Mutation(() => DescribeOrganizationPayload, {
    nullable: true,
    description: 'Says an organisation’s industry and sector.',
  })
  async describeOrganization(
    @Context() context: RequestContext,
    @Given() { commandId, organization, industry, sector }: DescribeOrganizationInput,
  ): Promise<OrganizationPayload> {
    const data = {
      organization: await this.ids.organization(context, 'input.organization', organization),
      ...(industry === undefined ? {} : { industry }),
      ...(sector === undefined ? {} : { sector }),
    };
    return payload(await this.commands.submit(context, 'DescribeOrganization', data, commandId));
  }

  @Mutation(() => NameDecisionMakerPayload, {
    nullable: true,
    description: 'Says who decides at an organisation: paths to it then end with them.',
  })
  async nameDecisionMaker(
    @Context() context: RequestContext,
    @Given() { commandId, organization, person }: NameDecisionMakerInput,
  ): Promise<OrganizationPayload> {
    const data = {
      by: context.viewer.person,
      organization: await this.ids.organization(context, 'input.organization', organization),
      person: await this.ids.personOr(context, 'input.person', person, null),
    };
    return payload(await this.commands.submit(context, 'NameDecisionMaker', data, commandId));
  }
}

const payload = ({ id, rejection, receipt }: Submitted): OrganizationPayload => ({
  organization: id === null ? null : organizationRef(id),
  rejection,
  receipt,
});
