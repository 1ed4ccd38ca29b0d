import { WorkspaceId } from '#domain';
import { Fault } from '../graphql/faults.js';
import { Authentication, header, type Credentials, type Identity } from './identity.js';

/** `AUTH=open`, for a developer's own machine, which the front door makes sure of: headers say who acts. */
export class OpenAuthentication extends Authentication {
  override identify(request: Credentials): Promise<Identity> {
    const workspace = WorkspaceId.safeParse(header(request, 'x-warmpath-workspace') ?? 'mine');
    if (!workspace.success) {
      throw new Fault(
        'UNAUTHENTICATED',
        'x-warmpath-workspace must be 1 to 64 characters of a-z, 0-9 and -.',
      );
    }
    const person = header(request, 'x-warmpath-person') ?? null;
    const roles = (header(request, 'x-warmpath-roles') ?? (person === null ? 'operator' : 'member')).split(
      ',',
    );
    return Promise.resolve({
      workspace: workspace.data,
      person,
      operator: roles.some((role) => role.trim().toLowerCase() === 'operator'),
      account: null,
    });
  }
}
