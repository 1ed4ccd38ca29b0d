import { Context, Field, Float, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { BudgetWord, VouchStrictness } from '#domain';
import { CommandInput } from '../commands/command-input.js';
import { Commands } from '../commands/commands.js';
import { Given } from '../commands/given.js';
import { Payload } from '../commands/payload.js';
import { Ids } from '../graphql/ids.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Person, personRef } from '../person/person.type.js';
import { BudgetWordEnum, VouchStrictnessEnum } from './connector-policy.enums.js';

@InputType({ description: 'A connector’s limits; what is left out stays. Whom they keep out is never told.' })
class SetConnectorPolicyInput extends CommandInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Whose; default yours. Only an operator names somebody else.',
  })
  connector?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Introductions to accept in a month (UTC), 0 to 1,000; null: no cap.',
  })
  monthlyCap?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Expected shortfall that all open vouches may have, in trust lost; null: the workspace’s.',
  })
  budget?: number | null;

  @Field(() => BudgetWordEnum, { nullable: true, description: 'The budget in a word, instead of a figure.' })
  budgetWord?: BudgetWord | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'People whose asks never reach you, nor asks for them; at most 500.',
  })
  noGoPeople?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Organisations whose present people you introduce nobody to; at most 500.',
  })
  noGoOrganizations?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'People whose asks are accepted at once, within the budget; at most 500.',
  })
  standingYes?: string[] | null;

  @Field(() => VouchStrictnessEnum, {
    nullable: true,
    description: 'What becomes of a vouch for somebody whom you know too little.',
  })
  vouchStrictness?: VouchStrictness | null;
}

@ObjectType({ description: 'Answer of `setConnectorPolicy`.' })
class SetConnectorPolicyPayload extends Payload {
  @Field(() => Person, { nullable: true, description: 'Whose policy it is; null when refused.' })
  connector!: Person | null;
}

@Resolver()
export class ConnectorPolicyMutations {
  constructor(
    private readonly ids: Ids,
    private readonly commands: Commands,
  ) {}

  @Mutation(() => SetConnectorPolicyPayload, {
    nullable: true,
    description:
      'Sets a connector’s limits: whoever goes over one is refused before the connector is bothered.',
  })
  async setConnectorPolicy(
    @Context() context: RequestContext,
    @Given() input: SetConnectorPolicyInput,
  ): Promise<SetConnectorPolicyPayload> {
    const { monthlyCap, budget, budgetWord, vouchStrictness } = input;
    const data = {
      connector: await this.ids.personOrViewer(context, 'input.connector', input.connector),
      ...(monthlyCap === undefined ? {} : { monthlyCap }),
      ...(budget === undefined ? {} : { budget }),
      ...(budgetWord ? { budgetWord } : {}),
      ...(vouchStrictness ? { vouchStrictness } : {}),
      ...(await this.lists(context, input)),
    };
    const { id, rejection, receipt } = await this.commands.submit(
      context,
      'SetConnectorPolicy',
      data,
      input.commandId,
    );
    return { connector: id === null ? null : personRef(id), rejection, receipt };
  }

  private async lists(
    context: RequestContext,
    { noGoPeople, noGoOrganizations, standingYes }: SetConnectorPolicyInput,
  ) {
    const { ids } = this;
    return {
      ...(noGoPeople ? { noGoPeople: await ids.people(context, 'input.noGoPeople', noGoPeople) } : {}),
      ...(noGoOrganizations
        ? {
            noGoOrganizations: await ids.organizations(context, 'input.noGoOrganizations', noGoOrganizations),
          }
        : {}),
      ...(standingYes ? { standingYes: await ids.people(context, 'input.standingYes', standingYes) } : {}),
    };
  }
}
