import { Refused } from './commands/rejection.type.js';

/** Types that are reached only through an interface. */
export const orphanedTypes = [Refused];
