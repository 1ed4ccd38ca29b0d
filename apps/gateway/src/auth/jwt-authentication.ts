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

/** `AUTH=jwt`: a signed token says who acts, where, and as what. */
export class JwtAuthentication extends Authentication {
  private keys: Promise<JWTVerifyGetKey> | undefined;

  constructor(private readonly settings: JwtSettings) {
    super();
  }

  override async identify(request: Credentials): Promise<Identity> {
    const [scheme, token, ...rest] = (header(request, 'authorization') ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token || rest.length > 0) {
      throw new Fault('UNAUTHENTICATED', 'Send a token: `authorization: Bearer …`.');
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
      if (fault instanceof errors.JOSEError) {
        throw new Fault('UNAUTHENTICATED', `The token was not accepted: ${fault.message}.`);
      }
      throw fault;
    }
  }

  private identity(payload: JWTPayload): Identity {
    const { claims } = this.settings;
    const workspace = WorkspaceId.safeParse(payload[claims.workspace]);
    if (!workspace.success)
      throw new Fault('UNAUTHENTICATED', `The token’s claim ${claims.workspace} is no workspace.`);
    const person = text(payload[claims.person]);
    const roles = payload[claims.roles];
    return {
      workspace: workspace.data,
      person,
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
