import { Injectable } from '@nestjs/common';
import type { PositionFilter } from '#trust-graph';
import { Ids } from '../graphql/ids.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { PositionArgs } from './position.args.js';

/** What a client filters people by, in the graph's terms. */
@Injectable()
export class PositionFilters {
  constructor(private readonly ids: Ids) {}

  async of(
    context: RequestContext,
    { organization, role, industry, sector }: Partial<PositionArgs>,
  ): Promise<PositionFilter> {
    return {
      ...(organization
        ? { organization: await this.ids.organization(context, 'organization', organization) }
        : {}),
      ...(role ? { role } : {}),
      ...(industry ? { industry } : {}),
      ...(sector ? { sector } : {}),
    };
  }
}
