import { z } from 'zod';
import { authFaults, jwtSettings, type AuthSettings } from './auth-settings.js';
import { kafkaFaults, kafkaSettings, type KafkaSettings } from './kafka-settings.js';
import { neo4jFaults, neo4jSettings, type Neo4jSettings } from './neo4j-settings.js';
import { recorderFaults, recorderSettings, type RecorderSettings } from './recorder-settings.js';
import type { Role } from './role.js';
import { withSecretFiles } from './secret-files.js';

const flag = (fallback: 'on' | 'off') => z.enum(['on', 'off']).default(fallback);
/** Seconds that the clock is put forward, or back: as far as ids and dates can tell. */
const clockOffset = z
  .string()
  .regex(/^-?\d+$/, 'must be a whole number of seconds')
  .transform(Number)
  .refine((value) => Math.abs(value) <= 1e9, 'must be -1000000000 to 1000000000');
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be ${least} to ${most}`);

const given = z.object({
  NODE_ENV: z.string().default('development'),
  HOST: z.string().optional(),
  PORT: whole(0, 65_535).default(3000),
  DATA_DIR: z.string().default('./data'),
  EVENT_LOG: z.enum(['sqlite', 'kafka']).default('sqlite'),
  TRUST_GRAPH: z.enum(['memory', 'neo4j']).default('memory'),
  AUTH: z.enum(['open', 'jwt']).optional(),
  RATE_LIMIT: z.union([z.literal('off'), whole(1, 1e9)], 'must be a whole number or off').default(50_000),
  DEMO: flag('on'),
  CLOCK_OFFSET: clockOffset.default(0),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

const OFFSET_IN_PRODUCTION = 'CLOCK_OFFSET: is for tests; in production the clock is the machine’s';

/** Everything that can be set from outside, checked. */
export interface Settings {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly eventLog: 'sqlite' | 'kafka';
  /** Null unless the log lies there. */
  readonly kafka: KafkaSettings | null;
  readonly trustGraph: 'memory' | 'neo4j';
  /** Null unless the graph lies there. */
  readonly neo4j: Neo4jSettings | null;
  /** Null where this process does everything. */
  readonly recorders: RecorderSettings | null;
  readonly auth: AuthSettings;
  /** Cost a second (objects an answer may hold) that one person may ask for in one workspace; null: any. */
  readonly rateLimit: number | null;
  readonly demo: boolean;
  /** Seconds that the service's clock is ahead of the machine's; behind it where negative. */
  readonly clockOffset: number;
  readonly logLevel: string;
}

/** Says every fault of the environment at once. */
export class SettingsFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(['warmpath can’t start with these settings:', ...faults.map((fault) => `  - ${fault}`)].join('\n'));
    this.name = 'SettingsFault';
  }
}

/**
 * A variable that is set to nothing counts as not set.
 * @param role what the process is to be, which decides what it needs
 * @throws SettingsFault listing every fault
 */
export const readSettings = (
  environment: NodeJS.ProcessEnv = process.env,
  role: Role = 'warmpath',
): Settings => {
  const { set, faults: fileFaults } = withSecretFiles(
    Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')),
  );
  const parsed = given.safeParse(set);
  const production = set['NODE_ENV'] === 'production';
  const isAsked = role === 'warmpath' || role === 'gateway'; // by people, whom it must know
  const auth = isAsked ? (set['AUTH'] ?? (production ? 'jwt' : 'open')) : 'open';
  const faults = [
    ...fileFaults,
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...(production && set['CLOCK_OFFSET'] !== undefined ? [OFFSET_IN_PRODUCTION] : []),
    ...(isAsked ? authFaults(auth, set, production) : []),
    ...(set['EVENT_LOG'] === 'kafka' ? kafkaFaults(set) : []),
    ...(set['TRUST_GRAPH'] === 'neo4j' && role !== 'recorder' ? neo4jFaults(set) : []),
    ...recorderFaults(set, role),
  ];
  if (!parsed.success || faults.length > 0) throw new SettingsFault(faults);
  const values = parsed.data;
  return {
    production,
    host: values.HOST ?? (auth === 'open' ? '127.0.0.1' : '0.0.0.0'),
    port: values.PORT,
    dataDir: values.DATA_DIR,
    eventLog: values.EVENT_LOG,
    kafka: values.EVENT_LOG === 'kafka' ? kafkaSettings(set) : null,
    trustGraph: values.TRUST_GRAPH,
    neo4j: values.TRUST_GRAPH === 'neo4j' ? neo4jSettings(set) : null,
    recorders: recorderSettings(set, role),
    auth: auth === 'open' ? { mode: 'open' } : jwtSettings(set),
    rateLimit: values.RATE_LIMIT === 'off' ? null : values.RATE_LIMIT,
    clockOffset: values.CLOCK_OFFSET,
    demo: values.DEMO === 'on' && !production,
    logLevel: values.LOG_LEVEL,
  };
};

/** Injection token of the settings. */
export const SETTINGS = Symbol('Settings');
