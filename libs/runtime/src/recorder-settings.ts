import { z } from 'zod';
import type { Role } from './role.js';

/** How gateways and recorders find each other; of no use to a process that does both. */
export interface RecorderSettings {
  /** Where a gateway asks for whoever decides; without slashes at the end. Empty for a recorder. */
  readonly urls: readonly string[];
  /** What a recorder knows a gateway by. */
  readonly secret: string;
  /** Where gateways reach this recorder; null: where it listens. */
  readonly ownUrl: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const SECRET_CHARACTERS = 16;
const isAddress = (text: string): boolean => {
  const { protocol, pathname, search, hash, username, password } = URL.parse(text) ?? {};
  const bare = pathname === '/' && !search && !hash && !username && !password;
  return (protocol === 'http:' || protocol === 'https:') && bare;
};
const withoutSlash = (url: string): string => url.replace(/\/$/, '');

const SECRET_NEEDED = 'is needed: what recorders know gateways by, the same in all of them';
const RECORDERS_NEEDED =
  'is needed: where recorders are, like http://recorder:3000, or several between commas; without any, start all in one (npm start)';
const ADDRESS = 'must be an address like http://recorder:3000, without a path';

const given = z.object({
  RECORDERS: z
    .string(RECORDERS_NEEDED)
    .transform((text) => text.split(','))
    .refine((urls) => urls.every(isAddress), `${ADDRESS}, or several of them between commas`),
  RECORDER_SECRET: z
    .string(SECRET_NEEDED)
    .regex(/^[\x21-\x7e]*$/, 'must be of printable ASCII characters, without spaces')
    .min(SECRET_CHARACTERS, `must have ${SECRET_CHARACTERS} characters at least`),
  RECORDER_URL: z.string().refine(isAddress, ADDRESS).optional(),
});
const ofRole = {
  gateway: given.omit({ RECORDER_URL: true }),
  recorder: given.omit({ RECORDERS: true }),
};

/** What is wrong with how the parts find each other, whatever else is wrong. */
export const recorderFaults = (set: Environment, role: Role): string[] => {
  if (role === 'warmpath')
    return set['RECORDERS'] === undefined
      ? []
      : [
          'RECORDERS: this process records by itself; for one that does not start the gateway, or leave it out',
        ];
  if (role === 'projector' || role === 'tool') return [];
  return [
    ...(set['EVENT_LOG'] === 'kafka'
      ? []
      : [`EVENT_LOG: a ${role} of its own needs kafka, which several processes can use at once`]),
    ...(ofRole[role].safeParse(set).error?.issues ?? []).map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    ),
  ];
};

/** Of an environment without faults; null where one process does everything. */
export const recorderSettings = (set: Environment, role: Role): RecorderSettings | null => {
  if (role !== 'gateway' && role !== 'recorder') return null;
  const { RECORDERS, RECORDER_SECRET, RECORDER_URL } = given
    .partial({ RECORDERS: true })
    .parse(role === 'gateway' ? { ...set, RECORDER_URL: undefined } : { ...set, RECORDERS: undefined });
  return {
    urls: (RECORDERS ?? []).map(withoutSlash),
    secret: RECORDER_SECRET,
    ownUrl: RECORDER_URL === undefined ? null : withoutSlash(RECORDER_URL),
  };
};
