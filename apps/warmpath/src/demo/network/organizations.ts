import type { Sector } from '#domain';
import type { PersonKey } from './people.js';

/** Name to industry and sector. */
export const organizations = {
  Tidewind: ['wind energy', 'PRIVATE'],
  Galewatch: ['wind energy', 'PRIVATE'],
  Sunfold: ['solar energy', 'PRIVATE'],
  'Larkfield Analytics': ['consulting', 'PRIVATE'],
  'Coastline Institute': ['research', 'NONPROFIT'],
  'Ellery High School': ['education', 'PUBLIC'],
  'Ellery University': ['higher education', 'PUBLIC'],
  'Nightowl Code School': ['training', 'PRIVATE'],
  'Women in Data Ellery': ['association', 'NONPROFIT'],
  'Port Ellery City Council': ['public administration', 'PUBLIC'],
  'Saltmarsh Trust': ['nature conservation', 'NONPROFIT'],
  'St Brannoc Hospital': ['health care', 'PUBLIC'],
  'Harbour Mutual': ['insurance', 'PRIVATE'],
  'Quayline Logistics': ['logistics', 'PRIVATE'],
  'Gull & Hart': ['recruiting', 'PRIVATE'],
  'Ellery Courier': ['media', 'PRIVATE'],
  'Fairwater Capital': ['finance', 'PRIVATE'],
  'Meridian Games': ['games', 'PRIVATE'],
} as const satisfies Readonly<Record<string, readonly [industry: string, sector: Sector]>>;

export type OrganizationName = keyof typeof organizations;

/** Who decides there about new people, as far as anybody knows. */
export const decisionMakers: readonly (readonly [OrganizationName, PersonKey])[] = [
  ['Tidewind', 'ruth'],
  ['Galewatch', 'stefan'],
  ['Sunfold', 'helen'],
];
