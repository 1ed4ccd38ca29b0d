import type { Acknowledgement, RiskVerdict } from '#domain';
import { enumOf } from '../graphql/words.js';

export const RiskVerdictEnum = enumOf<RiskVerdict>(
  'RiskVerdict',
  'What is at risk against what the connector allows themself.',
  {
    WITHIN_BUDGET: 'Fits, also if vouches fail together.',
    TIGHT: 'Fits as long as vouches fail independently of each other.',
    OVER_BUDGET: 'Does not fit: a yes is refused.',
  },
);

export const AcknowledgementEnum = enumOf<Acknowledgement>(
  'Acknowledgement',
  'Who agreed to the figures of a vouch.',
  {
    PERSON: 'The connector, having seen them.',
    POLICY: 'A standing yes of the connector’s.',
    UNACKNOWLEDGED: 'Nobody: somebody else told of the connector’s yes.',
  },
);
