import type { Stories } from './story.js';

/** Aisha asks among people whom she works with. */
export const ofAisha: Stories = {
  made: {
    seeker: 'aisha',
    connector: 'priya',
    to: 'yusuf',
    on: '2025-11-03',
    message: 'Yusuf forecasts with the data that I would like to bring him in time.',
    then: [
      ['accepts', '2025-11-04'],
      ['asks the target', '2025-11-04'],
      ['consents', '2025-11-10'],
      ['introduces', '2025-11-11'],
    ],
  },
  'meeting booked': {
    seeker: 'aisha',
    connector: 'priya',
    to: 'nadia',
    on: '2025-10-13',
    message: 'I would like to speak at Women in Data.',
    then: [
      ['accepts', '2025-10-14'],
      ['asks the target', '2025-10-14'],
      ['consents', '2025-10-16'],
      ['introduces', '2025-10-17'],
      ['answers', '2025-10-20'],
      ['books', '2025-10-21', '2025-11-05'],
    ],
  },
  unanswered: {
    seeker: 'aisha',
    connector: 'amara',
    to: 'stefan',
    on: '2025-01-13',
    message: 'Stefan leads the analysts at Galewatch.',
    then: [
      ['accepts', '2025-01-14'],
      ['asks the target', '2025-01-14'],
      ['consents', '2025-01-20'],
      ['introduces', '2025-01-21'],
    ],
    runsOut: true,
  },
  'target silent': {
    seeker: 'aisha',
    connector: 'amara',
    to: 'helen',
    on: '2025-02-17',
    message: 'Helen built a data team: what would she have built first?',
    then: [
      ['accepts', '2025-02-18'],
      ['asks the target', '2025-02-18'],
    ],
    runsOut: true,
  },
};
