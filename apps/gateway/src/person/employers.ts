import type { Id } from '#domain';
import type { RequestContext } from '../graphql/request-context.js';

/** Where somebody works now, as far as the viewer may see: what the “why me” of an ask to them goes by. */
export const employersOf = async (person: Id, { people }: RequestContext): Promise<Id[]> =>
  ((await people.load(person))?.positions ?? [])
    .filter(({ current }) => current)
    .map(({ organization }) => organization);
