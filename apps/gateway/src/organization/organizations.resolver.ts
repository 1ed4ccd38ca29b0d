import { Args, ArgsType, Context, Field, Query, Resolver } from '@nestjs/graphql';
import { Directory } from '#trust-graph';
import { Cursors } from '../graphql/cursor.js';
import { SectorEnum } from '../graphql/enums.js';
import { checkedFirst, connection, PageArgs } from '../graphql/page.js';
import { ReadNow } from '../graphql/read-now.js';
import type { RequestContext } from '../graphql/request-context.js';
import { OrganizationConnection, organizationRef } from './organization.type.js';

@ArgsType()
class OrganizationsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Beginnings of words of the name.' })
  search?: string | null;

  @Field(() => String, { nullable: true, description: 'In this industry, case and punctuation aside.' })
  industry?: string | null;

  @Field(() => SectorEnum, { nullable: true, description: 'In this sector.' })
  sector?: keyof typeof SectorEnum | null;
}

@Resolver()
export class OrganizationsResolver {
  constructor(
    private readonly directory: Directory,
    private readonly readNow: ReadNow,
  ) {}

  @Query(() => OrganizationConnection, { nullable: true, description: 'Organisations, by name.' })
  async organizations(
    @Context() context: RequestContext,
    @Args() { search, industry, sector, first, after }: OrganizationsArgs,
  ): Promise<OrganizationConnection> {
    const options = {
      ...(search ? { search } : {}),
      ...(industry ? { industry } : {}),
      ...(sector ? { sector } : {}),
    };
    const cursors = new Cursors(context.viewer, ['organizations', options]);
    const start = cursors.start(after, this.readNow.pinned(context.viewer, context.moment()));
    const page = await this.directory.searchOrganizations({
      viewer: context.viewer,
      ...options,
      ...start,
      first: checkedFirst(first),
    });
    const edges = connection(page, { cursors, ...start }, (id, cursor) => ({
      node: organizationRef(id),
      cursor,
    }));
    return { ...edges, totalCount: page.total } as OrganizationConnection;
  }
}
