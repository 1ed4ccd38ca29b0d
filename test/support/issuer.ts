import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';

export const ISSUER = 'https://login.example';
export const AUDIENCE = 'warmpath';

/** Who signs tokens that the service trusts. */
export interface Issuer {
  /** Settings that make a service trust it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly publicKeys: readonly JWK[];
  /** A good token: signed ES256, for an hour, with these claims beside (or, undefined, without) the usual ones. */
  token(claims?: JWTPayload, header?: { readonly kid?: string; readonly alg?: string }): Promise<string>;
  remove(): void;
}

/** Makes its keys, and a file of the public ones and of whatever `more` it should not hold. */
export const makeIssuer = async (
  algorithm = 'ES256',
  kid = 'key-1',
  more: readonly JWK[] = [],
): Promise<Issuer> => {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  const publicKeys = [{ ...(await exportJWK(publicKey)), kid, alg: algorithm, use: 'sig' }];
  const folder = mkdtempSync(join(tmpdir(), 'warmpath-issuer-'));
  const file = join(folder, 'jwks.json');
  writeFileSync(file, JSON.stringify({ keys: [...publicKeys, ...more] }));
  return {
    environment: { AUTH: 'jwt', AUTH_JWKS: file, AUTH_ISSUER: ISSUER, AUTH_AUDIENCE: AUDIENCE },
    publicKeys,
    token: (claims = {}, header = {}) => sign(privateKey, { alg: algorithm, kid, ...header }, claims),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
};

/** The usual claims, those given over them; one given as undefined is left out. */
export const claimsOf = (claims: JWTPayload): JWTPayload => {
  const now = Math.floor(Date.now() / 1_000);
  const usual = {
    iss: ISSUER,
    aud: AUDIENCE,
    sub: 'somebody',
    iat: now,
    exp: now + 3_600,
    warmpath_workspace: 'mine',
    warmpath_roles: ['operator'],
  };
  return Object.fromEntries(
    Object.entries<unknown>({ ...usual, ...claims }).filter(([, value]) => value !== undefined),
  );
};

const sign = (
  key: CryptoKey,
  header: { readonly alg: string; readonly kid?: string },
  claims: JWTPayload,
): Promise<string> => new SignJWT(claimsOf(claims)).setProtectedHeader(header).sign(key);

/** Serves a key set; counts how often it was asked for. */
export const serveKeys = async (keys: readonly JWK[]) => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/jwks.json`,
    asked: () => asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
};
