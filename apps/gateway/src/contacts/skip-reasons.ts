import type { SkipReason } from '#domain';

/** Why a readable row was not taken, in a sentence to act on. */
export const reasonFor: Readonly<Record<SkipReason, string>> = {
  ALREADY_IMPORTED: 'An identical row was imported before; nothing to do.',
  STILL_DOUBTFUL: 'An identical row waits for your decision from an earlier import (resolveMatch).',
  YOURSELF: 'This is you.',
  UNKNOWN_PERSON: 'One of its two ids names nobody here: import the people first.',
  SAME_PERSON: 'Both ids name the same person.',
  IN_THE_FUTURE: 'Its date lies in the future.',
  DATES_REVERSED: 'It ends before it begins.',
  EMAIL_OF_ANOTHER: 'Its e-mail address belongs to somebody with another id.',
};
