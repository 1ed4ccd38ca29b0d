import { WorkspaceId } from '#domain';
import { Fault } from '../graphql/faults.js';
import { Authentication, header, type Credentials, type Identity } from './identity.js';

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/**
 * `AUTH=open`, for a developer's own machine: headers say who acts. The Host header must name this machine, so that
 * no web page can reach the service through a name it made point here.
 */
export class OpenAuthentication extends Authentication {
  override identify(request: Credentials): Promise<Identity> {
    if (!LOOPBACK.test(header(request, 'host') ?? '')) {
      throw new Fault('FORBIDDEN', 'With AUTH=open the service answers to localhost and 127.0.0.1 only.');
    }
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
