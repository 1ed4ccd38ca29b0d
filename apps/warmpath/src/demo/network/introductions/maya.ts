import type { Stories } from './story.js';

/** Maya asks for herself: most of them wait for somebody. */
export const ofMaya: Stories = {
  'just asked': {
    seeker: 'maya',
    connector: 'priya',
    to: 'ruth',
    on: '2025-12-08',
    message: 'You know Ruth, and you know what I can do. Would you introduce me?',
    then: [],
  },
  'connector asks back': {
    seeker: 'maya',
    connector: 'elena',
    to: 'victor',
    on: '2025-12-01',
    message: 'Victor studies how grids take up wind. I would love to hear what he lacks in data.',
    then: [
      ['asks back', '2025-12-03', 'What are you learning at the moment, and what do you need from him?'],
    ],
  },
  accepted: {
    seeker: 'maya',
    connector: 'nadia',
    to: 'helen',
    on: '2025-11-20',
    message: 'Helen built a data team from nothing: may I ask her how she chose people?',
    then: [
      ['asks back', '2025-11-22', 'Is it a job that you want from her, or advice?'],
      ['tells', '2025-11-23', 'Advice: what she looked for in people without the right degree.'],
      ['accepts', '2025-11-24'],
    ],
  },
  'target asked': {
    seeker: 'maya',
    connector: 'jonas',
    to: 'marcus',
    on: '2025-11-10',
    message: 'Marcus hires for all of Tidewind.',
    then: [
      ['accepts', '2025-11-12'],
      ['asks the target', '2025-11-14'],
    ],
  },
  'target asks back': {
    seeker: 'maya',
    connector: 'samuel',
    to: 'fatima',
    on: '2025-10-20',
    message: 'How does one become a data scientist for storms?',
    then: [
      ['accepts', '2025-10-21'],
      ['asks the target', '2025-10-22'],
      ['target asks back', '2025-10-27', 'Which of your data have you analysed from end to end?'],
    ],
  },
  consented: {
    seeker: 'maya',
    connector: 'daniel',
    to: 'sofia',
    on: '2025-10-06',
    message: 'What would Sunfold need from somebody who explains data?',
    then: [
      ['accepts', '2025-10-08'],
      ['asks the target', '2025-10-09'],
      ['consents', '2025-10-15'],
    ],
  },
  answered: {
    seeker: 'maya',
    connector: 'mei',
    to: 'oliver',
    on: '2025-09-15',
    message: 'Where does the town look for people who can read its energy data?',
    then: [
      ['accepts', '2025-09-16'],
      ['asks the target', '2025-09-16'],
      ['consents', '2025-09-22'],
      ['introduces', '2025-09-23'],
      ['answers', '2025-09-30'],
    ],
  },
  declined: {
    seeker: 'maya',
    connector: 'carmen',
    to: 'emma',
    on: '2025-07-07',
    message: 'Emma decides where turbines may stand.',
    then: [['declines', '2025-07-09', 'I don’t know you well enough to speak for you in this.']],
  },
  withdrawn: {
    seeker: 'maya',
    connector: 'lina',
    to: 'emma',
    on: '2025-03-03',
    message: 'You have written about Emma.',
    then: [['withdraws', '2025-03-06', 'Carmen knows her better: I will ask her first.']],
  },
  expired: {
    seeker: 'maya',
    connector: 'jonas',
    to: 'anna',
    on: '2025-02-10',
    message: 'Does Anna place people without a degree in the field?',
    then: [],
    runsOut: true,
  },
};
