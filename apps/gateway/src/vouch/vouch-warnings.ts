import { VouchReport, type VouchWarning } from '#domain';
import { enumOf } from '../graphql/words.js';

export const VouchWarningEnum = enumOf<VouchWarning>(
  'VouchWarning',
  'What a vouch lacks that was given all the same, by the connector’s own policy.',
  {
    KNOWS_PERSON_TOO_LITTLE: 'The connector does not know who they are.',
    KNOWS_FIT_TOO_LITTLE: 'The connector does not know what they can do for this contact.',
  },
);

/** Read from what the rule reports beside a vouch; none where it reports nothing. */
export const warningsOf = (report: unknown): VouchWarning[] =>
  report === null ? [] : VouchReport.parse(report).warnings;
