import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { PersonRecord } from '#trust-graph';
import { GlobalIds } from '../graphql/global-ids.js';
import type { RequestContext } from '../graphql/request-context.js';
import { organizationRef } from '../organization/organization.type.js';
import { Person, type Position } from './person.type.js';
import { Profiles } from './profiles.js';

/** A person's fields, loaded together for all people of an answer. */
@Resolver(() => Person)
export class PersonResolver {
  constructor(
    private readonly profiles: Profiles,
    private readonly globalIds: GlobalIds,
  ) {}

  @ResolveField()
  id(@Parent() { key }: Person, @Context() { viewer }: RequestContext): string {
    return this.globalIds.write('Person', viewer.workspace, key);
  }

  @ResolveField()
  async name(@Parent() person: Person, @Context() context: RequestContext): Promise<string | null> {
    return this.profiles.name(person.key, context);
  }

  @ResolveField()
  async headline(@Parent() person: Person, @Context() context: RequestContext): Promise<string | null> {
    return this.profiles.first(person.key, context, ({ headline }) => headline);
  }

  @ResolveField()
  async externalIds(@Parent() person: Person, @Context() context: RequestContext): Promise<string[] | null> {
    const profiles = await this.profiles.of(person.key, context);
    return profiles.length === 0 ? null : [...new Set(profiles.flatMap(({ externalIds }) => externalIds))];
  }

  @ResolveField()
  async account(
    @Parent() { key }: Person,
    @Context() { people }: RequestContext,
  ): Promise<PersonRecord['account']> {
    return (await people.load(key))?.account ?? 'FORGOTTEN';
  }

  @ResolveField()
  async degree(@Parent() { key }: Person, @Context() { degrees }: RequestContext): Promise<number | null> {
    return degrees.load(key);
  }

  @ResolveField()
  async positions(
    @Parent() { key }: Person,
    @Context() { people, viewer }: RequestContext,
  ): Promise<Position[]> {
    const record = await people.load(key);
    return (record?.positions ?? []).map(({ position, organization, ...rest }) => ({
      ...rest,
      id: this.globalIds.write('Position', viewer.workspace, position),
      organization: organizationRef(organization),
    }));
  }
}
