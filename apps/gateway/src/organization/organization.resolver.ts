import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Sector } from '#domain';
import type { OrganizationRecord } from '#trust-graph';
import { notFound } from '../graphql/faults.js';
import { GlobalIds } from '../graphql/global-ids.js';
import type { RequestContext } from '../graphql/request-context.js';
import { personRef, type Person } from '../person/person.type.js';
import { Organization } from './organization.type.js';

/** An organisation's fields, loaded together for all organisations of an answer. */
@Resolver(() => Organization)
export class OrganizationResolver {
  constructor(private readonly globalIds: GlobalIds) {}

  @ResolveField()
  id(@Parent() { key }: Organization, @Context() { viewer }: RequestContext): string {
    return this.globalIds.write('Organization', viewer.workspace, key);
  }

  @ResolveField()
  async name(@Parent() organization: Organization, @Context() context: RequestContext): Promise<string> {
    const { name } = await load(organization, context);
    return name;
  }

  @ResolveField()
  async industry(
    @Parent() organization: Organization,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    const { industry } = await load(organization, context);
    return industry;
  }

  @ResolveField()
  async sector(
    @Parent() organization: Organization,
    @Context() context: RequestContext,
  ): Promise<Sector | null> {
    const { sector } = await load(organization, context);
    return sector;
  }

  @ResolveField()
  async decisionMaker(
    @Parent() organization: Organization,
    @Context() context: RequestContext,
  ): Promise<Person | null> {
    const { decisionMaker } = await load(organization, context);
    return decisionMaker === null ? null : personRef(decisionMaker);
  }
}

const load = async (
  { key }: Organization,
  { organizations }: RequestContext,
): Promise<OrganizationRecord> => {
  const record = await organizations.load(key);
  if (!record) throw notFound('organisation');
  return record;
};
