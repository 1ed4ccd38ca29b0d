import { z } from 'zod';

const flag = (fallback: 'on' | 'off') => z.enum(['on', 'off']).default(fallback);

const given = z.object({
  NODE_ENV: z.string().default('development'),
  HOST: z.string().min(1).optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATA_DIR: z.string().min(1).default('./data'),
  EVENT_LOG: z.enum(['sqlite']).default('sqlite'),
  TRUST_GRAPH: z.enum(['memory']).default('memory'),
  AUTH: z.enum(['open', 'jwt']).optional(),
  AUTH_JWKS: z.string().min(1).optional(),
  AUTH_ISSUER: z.string().min(1).optional(),
  AUTH_AUDIENCE: z.string().min(1).optional(),
  AUTH_CLAIM_WORKSPACE: z.string().min(1).default('warmpath_workspace'),
  AUTH_CLAIM_PERSON: z.string().min(1).default('warmpath_person'),
  AUTH_CLAIM_ROLES: z.string().min(1).default('warmpath_roles'),
  DEMO: flag('on'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

/** Everything that can be set from outside, checked. */
export interface Settings {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly eventLog: 'sqlite';
  readonly trustGraph: 'memory';
  readonly auth: { readonly mode: 'open' } | JwtSettings;
  readonly demo: boolean;
  readonly logLevel: string;
}

/** How a token is checked: whose keys (an address or a file), which issuer and audience, and its claims' names. */
export interface JwtSettings {
  readonly mode: 'jwt';
  readonly jwks: string;
  readonly issuer: string;
  readonly audience: string;
  readonly claims: { readonly workspace: string; readonly person: string; readonly roles: string };
}

/** Says every fault of the environment at once. */
export class SettingsFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(['warmpath can’t start with these settings:', ...faults.map((fault) => `  - ${fault}`)].join('\n'));
    this.name = 'SettingsFault';
  }
}

/** @throws SettingsFault listing every fault */
export const readSettings = (environment: NodeJS.ProcessEnv = process.env): Settings => {
  const parsed = given.safeParse(environment);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const values = parsed.data ?? given.parse({});
  const production = (environment['NODE_ENV'] ?? '') === 'production';
  const auth = values.AUTH ?? (production ? 'jwt' : 'open');
  faults.push(...(auth === 'open' ? openFaults(environment, production) : jwtFaults(environment)));
  if (faults.length > 0) throw new SettingsFault(faults);
  return {
    production,
    host: values.HOST ?? (auth === 'open' ? '127.0.0.1' : '0.0.0.0'),
    port: values.PORT,
    dataDir: values.DATA_DIR,
    eventLog: values.EVENT_LOG,
    trustGraph: values.TRUST_GRAPH,
    auth: auth === 'open' ? { mode: 'open' } : jwt(values),
    demo: values.DEMO === 'on' && !production,
    logLevel: values.LOG_LEVEL,
  };
};

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

const openFaults = ({ HOST }: NodeJS.ProcessEnv, production: boolean): string[] => [
  ...(production ? ['AUTH: open lets anybody be anybody; NODE_ENV=production needs AUTH=jwt'] : []),
  ...(HOST !== undefined && !LOOPBACK.includes(HOST)
    ? [`HOST: AUTH=open listens on this machine only (${LOOPBACK.join(', ')}), not on ${HOST}`]
    : []),
];

const jwtFaults = (environment: NodeJS.ProcessEnv): string[] =>
  ['AUTH_JWKS', 'AUTH_ISSUER', 'AUTH_AUDIENCE']
    .filter((name) => !environment[name])
    .map((name) => `${name}: is needed with AUTH=jwt`);

const jwt = (values: z.infer<typeof given>): JwtSettings => ({
  mode: 'jwt',
  jwks: values.AUTH_JWKS ?? '',
  issuer: values.AUTH_ISSUER ?? '',
  audience: values.AUTH_AUDIENCE ?? '',
  claims: {
    workspace: values.AUTH_CLAIM_WORKSPACE,
    person: values.AUTH_CLAIM_PERSON,
    roles: values.AUTH_CLAIM_ROLES,
  },
});

/** Injection token of the settings. */
export const SETTINGS = Symbol('Settings');
