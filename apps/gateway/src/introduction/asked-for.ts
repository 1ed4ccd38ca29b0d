import { Injectable } from '@nestjs/common';
import type { AskedFor } from '#domain';
import { badInput, notFound } from '../graphql/faults.js';
import { Ids } from '../graphql/ids.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { PathTargetInput } from '../paths/path-target.input.js';

/** Turns whom a client asks for into the command's terms. */
@Injectable()
export class AskedForInput {
  constructor(private readonly ids: Ids) {}

  /** @throws Fault NOT_FOUND for who isn't there, and for an opening: there are none */
  async of(context: RequestContext, to: PathTargetInput): Promise<AskedFor> {
    if (to.person !== undefined) {
      return { person: await this.ids.person(context, 'input.to.person', to.person) };
    }
    if (to.organization !== undefined) {
      const organization = await this.ids.organization(context, 'input.to.organization', to.organization);
      return { organization };
    }
    if (to.role === undefined) throw notFound('opening');
    const { role = null, industry = null, sector = null } = to.role;
    if (role === null && industry === null && sector === null) {
      throw badInput('input.to.role', 'say a role, an industry or a sector');
    }
    return { role: { role, industry, sector } };
  }
}
