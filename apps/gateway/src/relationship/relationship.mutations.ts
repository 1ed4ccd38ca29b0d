import { Context, Mutation, Resolver } from '@nestjs/graphql';
import { Commands, type Submitted } from '../commands/commands.js';
import { Given } from '../commands/given.js';
import { Ids } from '../graphql/ids.js';
import { instantOrNull } from '../graphql/instant.js';
import type { RequestContext } from '../graphql/request-context.js';
import { personRef } from '../person/person.type.js';
import {
  DescribeRelationshipInput,
  RateContactsInput,
  SetVisibilityInput,
  StateStanceInput,
} from './relationship.inputs.js';
import {
  DescribeRelationshipPayload,
  RateContactsPayload,
  SetVisibilityPayload,
  StateStancePayload,
  type TiePayload,
} from './relationship.payloads.js';

@Resolver()
export class RelationshipMutations {
  constructor(
    private readonly ids: Ids,
    private readonly commands: Commands,
  ) {}

  @Mutation(() => DescribeRelationshipPayload, {
    nullable: true,
    description: 'Says what somebody is to you, since when, and how close. Each side speaks for itself.',
  })
  async describeRelationship(
    @Context() context: RequestContext,
    @Given() input: DescribeRelationshipInput,
  ): Promise<TiePayload> {
    const data = {
      from: await this.ids.personOrViewer(context, 'input.from', input.from),
      to: await this.ids.person(context, 'input.with', input.with),
      kind: input.kind ?? null,
      since: instantOrNull(input.since),
      closeness: input.closeness ?? null,
    };
    return payload(await this.commands.submit(context, 'DescribeRelationship', data, input.commandId));
  }

  @Mutation(() => RateContactsPayload, {
    nullable: true,
    description: 'Rates up to 100 contacts in one call.',
  })
  async rateContacts(
    @Context() context: RequestContext,
    @Given() { from, ratings, commandId }: RateContactsInput,
  ): Promise<TiePayload> {
    const people = await this.ids.people(
      context,
      'input.ratings.person',
      ratings.map(({ person }) => person),
    );
    const data = {
      from: await this.ids.personOrViewer(context, 'input.from', from),
      ratings: ratings.map(({ closeness }, index) => ({ person: people[index] ?? '', closeness })),
    };
    return payload(await this.commands.submit(context, 'RateContacts', data, commandId));
  }

  @Mutation(() => StateStancePayload, {
    nullable: true,
    description:
      'Says how somebody stands to a seeker’s change: your own stance, or, as the seeker, a contact’s.',
  })
  async stateStance(
    @Context() context: RequestContext,
    @Given() { holder, seeker, stance, commandId }: StateStanceInput,
  ): Promise<TiePayload> {
    const by = await this.ids.personOrViewer(
      context,
      'input.seeker',
      context.viewer.person === null ? seeker : null,
    );
    const data = {
      by,
      holder: await this.ids.personOr(context, 'input.holder', holder, by),
      seeker: await this.ids.personOr(context, 'input.seeker', seeker, by),
      stance,
    };
    return payload(await this.commands.submit(context, 'StateStance', data, commandId));
  }

  @Mutation(() => SetVisibilityPayload, {
    nullable: true,
    description: 'Says who may see your side of your ties.',
  })
  async setVisibility(
    @Context() context: RequestContext,
    @Given() input: SetVisibilityInput,
  ): Promise<TiePayload> {
    const data = {
      from: await this.ids.personOrViewer(context, 'input.from', input.from),
      with: input.with ? await this.ids.people(context, 'input.with', input.with) : null,
      level: input.level,
    };
    return payload(await this.commands.submit(context, 'SetVisibility', data, input.commandId));
  }
}

const payload = ({ id, rejection, receipt }: Submitted): TiePayload => ({
  person: id === null ? null : personRef(id),
  rejection,
  receipt,
});
