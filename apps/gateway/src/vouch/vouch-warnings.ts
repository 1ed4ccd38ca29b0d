import { z } from 'zod';
import { enumOf } from '../graphql/words.js';

export const VouchWarningEnum = enumOf(
  'VouchWarning',
  'What a vouch lacks that was given all the same, by the connector’s own policy.',
  {
    KNOWS_PERSON_TOO_LITTLE: 'The connector does not know who they are.',
    KNOWS_FIT_TOO_LITTLE: 'The connector does not know what they can do for this contact.',
  },
);
export type VouchWarning = keyof typeof VouchWarningEnum;

const Report = z.object({
  warnings: z.array(z.enum(Object.keys(VouchWarningEnum) as [VouchWarning, ...VouchWarning[]])),
});

/** Read from what the rule reports beside a vouch; none where it reports nothing. */
export const warningsOf = (report: unknown): VouchWarning[] =>
  report === null ? [] : Report.parse(report).warnings;
