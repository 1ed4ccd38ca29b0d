import { readFile } from 'node:fs/promises';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTPayload,
} from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import { WorkspaceId } from '#domain';
import type { JwtSettings } from '#runtime';
import { Fault } from '../graphql/faults.js';
import { Authentication, header, type Credentials, type Identity } from './identity.js';

/** Signatures only: a shared secret among gateways would let each of them forge tokens. */
const ALGORITHMS = ['ES256', 'ES384', 'EdDSA', 'PS256', 'RS256'];
const CLOCK_LEEWAY_SECONDS = 30;

/** What is wrong with a token, rather than with the keys that it is checked with. */
const TOKEN_FAULTS = [
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSMultipleMatchingKeys,
  errors.JWKSNoMatchingKey,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWTClaimValidationFailed,
  errors.JWTExpired,
  errors.JWTInvalid,
];

/** `AUTH=jwt`: a signed token says who acts, where, and as what. */
export class JwtAuthentication extends Authentication {
  private keys: Promise<JWTVerifyGetKey> | undefined;

  constructor(private readonly settings: JwtSettings) {
    super();
  }

  override async identify(request: Credentials): Promise<Identity> {
    const [scheme, token, ...rest] = (header(request, 'authorization') ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token || rest.length > 0) {
      throw unauthenticated('Send a token: `authorization: Bearer …`.');
    }
    return this.identity(await this.verified(token));
  }

  private async verified(token: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, await this.keySet(), {
        algorithms: ALGORITHMS,
        issuer: this.settings.issuer,
        audience: this.settings.audience,
        clockTolerance: CLOCK_LEEWAY_SECONDS,
        requiredClaims: ['exp', 'sub', this.settings.claims.workspace],
      });
      return payload;
    } catch (fault) {
      if (TOKEN_FAULTS.some((kind) => fault instanceof kind)) {
        throw unauthenticated(`The token was not accepted: ${(fault as Error).message}.`);
      }
      throw new Error('tokens can’t be checked with the keys at AUTH_JWKS', { cause: fault });
    }
  }

  private identity(payload: JWTPayload): Identity {
    const { claims } = this.settings;
    const workspace = WorkspaceId.safeParse(payload[claims.workspace]);
    if (!workspace.success) throw unauthenticated(`The token’s claim ${claims.workspace} is no workspace.`);
    const person = payload[claims.person] ?? null;
    if (person !== null && text(person) === null) {
      throw unauthenticated(`The token’s claim ${claims.person} names nobody.`);
    }
    const roles = payload[claims.roles];
    return {
      workspace: workspace.data,
      person: text(person),
      operator: (Array.isArray(roles) ? roles : [roles]).some(
        (role) => text(role)?.toLowerCase() === 'operator',
      ),
      account: {
        issuer: payload.iss ?? '',
        subject: payload.sub ?? '',
        name: text(payload['name']),
        verifiedEmail: payload['email_verified'] === true ? text(payload['email']) : null,
      },
    };
  }

  /** Read once; a key set at an address is fetched again by itself when an unknown key appears. */
  private keySet(): Promise<JWTVerifyGetKey> {
    this.keys ??= this.openKeys().catch((fault: unknown) => {
      this.keys = undefined;
      throw fault;
    });
    return this.keys;
  }

  private async openKeys(): Promise<JWTVerifyGetKey> {
    const { jwks } = this.settings;
    if (/^https?:/i.test(jwks)) return createRemoteJWKSet(new URL(jwks));
    return createLocalJWKSet(JSON.parse(await readFile(jwks, 'utf8')) as JSONWebKeySet);
  }
}

const text = (claim: unknown): string | null => (typeof claim === 'string' && claim !== '' ? claim : null);

const unauthenticated = (message: string): Fault =>
  new Fault('UNAUTHENTICATED', message, {}, { headers: new Map([['www-authenticate', 'Bearer']]) });
