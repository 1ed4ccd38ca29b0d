import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** How a token is checked: whose keys (an address or a file), which issuer and audience, and its claims' names. */
export interface JwtSettings {
  readonly mode: 'jwt';
  readonly jwks: string;
  readonly issuer: string;
  readonly audience: string;
  readonly claims: { readonly workspace: string; readonly person: string; readonly roles: string };
}

export type AuthSettings = { readonly mode: 'open' } | JwtSettings;

type Environment = Readonly<Record<string, string | undefined>>;

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const KeySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

export const jwtSettings = (set: Environment): JwtSettings => ({
  mode: 'jwt',
  jwks: set['AUTH_JWKS'] ?? '',
  issuer: set['AUTH_ISSUER'] ?? '',
  audience: set['AUTH_AUDIENCE'] ?? '',
  claims: {
    workspace: set['AUTH_CLAIM_WORKSPACE'] ?? 'warmpath_workspace',
    person: set['AUTH_CLAIM_PERSON'] ?? 'warmpath_person',
    roles: set['AUTH_CLAIM_ROLES'] ?? 'warmpath_roles',
  },
});

/** What is wrong with how requests are to be authenticated, whatever else is wrong. */
export const authFaults = (auth: string, set: Environment, production: boolean): string[] => {
  if (auth === 'open') return openFaults(set, production);
  if (auth !== 'jwt') return [];
  return ['AUTH_JWKS', 'AUTH_ISSUER', 'AUTH_AUDIENCE'].flatMap((name) => {
    const value = set[name];
    if (value === undefined) return [`${name}: is needed with AUTH=jwt`];
    return name === 'AUTH_JWKS' ? keySetFaults(value) : [];
  });
};

const openFaults = ({ HOST }: Environment, production: boolean): string[] => [
  ...(production ? ['AUTH: open lets anybody be anybody; NODE_ENV=production needs AUTH=jwt'] : []),
  ...(HOST !== undefined && !LOOPBACK.includes(HOST)
    ? [`HOST: AUTH=open listens on this machine only (${LOOPBACK.join(', ')}), not on ${HOST}`]
    : []),
];

/** Over plain http anybody on the way could bring keys of their own. */
const keySetFaults = (jwks: string): string[] => {
  if (!/^https?:/i.test(jwks)) return fileFaults(jwks);
  const address = URL.parse(jwks);
  if (address?.protocol === 'https:') return [];
  const here = LOOPBACK.includes(address?.hostname.replace(/^\[(.*)\]$/, '$1') ?? '');
  return here ? [] : ['AUTH_JWKS: must be an https address, or a file'];
};

const fileFaults = (file: string): string[] => {
  try {
    KeySet.parse(JSON.parse(readFileSync(file, 'utf8')));
    return [];
  } catch {
    return [`AUTH_JWKS: ${file} is no readable file with a JSON Web Key Set`];
  }
};
