import { Injectable } from '@nestjs/common';
import type { PathOptions, PathTarget, PositionFilter } from '#trust-graph';
import { badInput } from '../graphql/faults.js';
import { Ids } from '../graphql/ids.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { PathOptionsInput } from './path-options.input.js';
import type { PathTargetInput, RoleInIndustry } from './path-target.input.js';

/** Names nobody: a target that can't be found is still a question, answered by whom to ask around. */
const NOBODY = '00000000-0000-7000-8000-000000000000';

/** Turns what a client asks for into the graph's terms. */
@Injectable()
export class PathInput {
  constructor(private readonly ids: Ids) {}

  async target(context: RequestContext, to: PathTargetInput): Promise<PathTarget> {
    if (to.person !== undefined) {
      return { person: (await this.ids.personIfKnown(context, 'to.person', to.person)) ?? NOBODY };
    }
    if (to.role !== undefined) return { position: positionFilter(to.role) };
    if (to.organization !== undefined) {
      const known = await this.ids.organizationIfKnown(context, 'to.organization', to.organization);
      return { organization: known ?? NOBODY };
    }
    return { person: NOBODY };
  }

  async options(context: RequestContext, given: Partial<PathOptionsInput>): Promise<PathOptions> {
    const excludePeople = await this.ids.people(context, 'options.excludePeople', given.excludePeople ?? []);
    const excludeOrganizations = await this.ids.organizations(
      context,
      'options.excludeOrganizations',
      given.excludeOrganizations ?? [],
    );
    const { withinOrganization: within } = given;
    return {
      maxHops: checkedHops(given.maxHops ?? 3),
      ...(given.domain ? { domain: given.domain } : {}),
      excludePeople,
      excludeOrganizations,
      excludeKinds: given.excludeKinds ?? [],
      excludeStances: given.excludeStances ?? ['AGAINST'],
      ...(within
        ? { withinOrganization: await this.ids.organization(context, 'options.withinOrganization', within) }
        : {}),
      onlyWithCapacity: given.onlyWithCapacity ?? true,
      ...(typeof given.minTrust === 'number' ? { minTrust: checkedTrust(given.minTrust) } : {}),
      rankBy: given.rankBy ?? 'PROBABILITY',
    };
  }
}

export const positionFilter = ({ role, industry, sector }: RoleInIndustry): PositionFilter => {
  if (!role && !industry && !sector) throw badInput('role', 'say a role, an industry or a sector');
  return { ...(role ? { role } : {}), ...(industry ? { industry } : {}), ...(sector ? { sector } : {}) };
};

const checkedHops = (hops: number): 1 | 2 | 3 => {
  if (hops === 1 || hops === 2 || hops === 3) return hops;
  throw badInput('options.maxHops', 'must be 1, 2 or 3');
};

const checkedTrust = (belief: number): number => {
  if (belief >= 0 && belief <= 1) return belief;
  throw badInput('options.minTrust', 'must be 0 to 1');
};
