import type { Outcome } from './recorder.js';

export const reused: Outcome = {
  outcome: 'refused',
  rejection: {
    code: 'COMMAND_ID_REUSED',
    message: 'This command id was used for another command: a retry repeats its command unchanged.',
  },
};

export const tooOld: Outcome = {
  outcome: 'refused',
  rejection: {
    code: 'COMMAND_TOO_OLD',
    message: 'This command id is more than 7 days old: give the command a new one.',
  },
};

export const tooLarge = {
  rejection: {
    code: 'COMMAND_TOO_LARGE',
    message: 'This command would record more than the log takes at once: give it in several parts.',
  },
} as const;
