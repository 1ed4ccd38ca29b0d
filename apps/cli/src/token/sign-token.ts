import { SignJWT } from 'jose';
import type { WorkspaceId } from '#domain';
import type { LocalKey } from './local-keys.js';

export const ISSUER = 'warmpath-local';
export const AUDIENCE = 'warmpath';
export type Role = 'member' | 'operator';

/** Who the bearer will be. */
export interface TokenClaims {
  readonly workspace: WorkspaceId;
  readonly person: string | undefined;
  readonly roles: readonly Role[];
  readonly subject: string;
}

/** A JWT, signed ES256, good for 12 hours from `now`. */
export const signToken = (
  { id, privateKey }: LocalKey,
  { workspace, person, roles, subject }: TokenClaims,
  now: Date,
): Promise<string> =>
  new SignJWT({
    warmpath_workspace: workspace,
    ...(person === undefined ? {} : { warmpath_person: person }),
    warmpath_roles: roles,
  })
    .setProtectedHeader({ alg: 'ES256', kid: id, typ: 'JWT' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(subject)
    .setIssuedAt(now)
    .setExpirationTime(new Date(now.getTime() + 12 * 3600 * 1000))
    .sign(privateKey);
