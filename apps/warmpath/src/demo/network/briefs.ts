import type { PersonKey } from './people.js';

interface Answers {
  readonly whoIAm: string;
  readonly whatIsUnique: string;
  readonly whoUsesIt: string;
  readonly whyMe: string;
}

/** Who asks has written a brief first. */
export const briefs: readonly (readonly [PersonKey, Answers])[] = [
  [
    'maya',
    {
      whoIAm: 'A physicist who has taught for eleven years, and who analyses data in the evenings.',
      whatIsUnique: 'I explain measurements to people who never asked for any, and they remember them.',
      whoUsesIt: 'Teams whose findings have to convince others.',
      whyMe: 'I have done it every day, in front of thirty sceptics.',
    },
  ],
  [
    'tomas',
    {
      whoIAm: 'A chemist who teaches, and who keeps the school’s laboratory alive.',
      whatIsUnique: 'I find out why a measurement is wrong.',
      whoUsesIt: 'Whoever works with instruments in salt and wind.',
      whyMe: 'I know what the sea does to a sensor.',
    },
  ],
  [
    'aisha',
    {
      whoIAm: 'A data engineer at Larkfield.',
      whatIsUnique: 'My pipelines say when they are wrong.',
      whoUsesIt: 'Forecasters who get their data late.',
      whyMe: 'I have cleaned wind data for four years.',
    },
  ],
];

/** How many introductions a month somebody takes on, and how much they put at risk with all of them. */
export const limits: readonly (readonly [
  PersonKey,
  monthlyCap: number | null,
  budget: 'CAREFUL' | 'USUAL' | 'GENEROUS',
])[] = [
  ['priya', 3, 'GENEROUS'],
  ['elena', null, 'USUAL'],
  ['mei', 2, 'CAREFUL'],
];
