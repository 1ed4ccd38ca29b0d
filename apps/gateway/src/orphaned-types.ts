import { BriefIncomplete, OverBudget, QuoteOutdated, Refused } from './commands/rejection.type.js';

/** Types that are reached only through an interface. */
export const orphanedTypes = [BriefIncomplete, OverBudget, QuoteOutdated, Refused];
