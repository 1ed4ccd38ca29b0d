import type { BudgetWord, VouchStrictness } from '#domain';
import { enumOf } from '../graphql/words.js';

export const BudgetWordEnum = enumOf<BudgetWord>(
  'BudgetWord',
  'How much the worst 5 of 100 cases may cost, in trust lost over all open vouches.',
  {
    CAREFUL: '0.25.',
    USUAL: '0.5.',
    GENEROUS: '1.',
  },
);

export const VouchStrictnessEnum = enumOf<VouchStrictness>(
  'VouchStrictness',
  'What becomes of a vouch by somebody who knows the person or the fit too little.',
  {
    REFUSE: 'It is refused.',
    WARN: 'It is given, with a warning.',
  },
);
