import type { Quote, Rejection as DomainRejection } from '#domain';
import type { BriefIncomplete, OverBudget, QuoteOutdated, Refused } from './rejection.type.js';

/** A rule's "no" as the API shows it: each kind with the figures that it carries. */
export const rejectionOf = (
  { code, message, missing, overBudget, fresh }: DomainRejection,
  seal: (quote: Quote) => string,
): Refused | BriefIncomplete | OverBudget | QuoteOutdated => {
  if (missing) return { code, message, missing };
  if (overBudget) return { code, message, ...overBudget };
  return fresh ? { code, message, quote: seal(fresh) } : { code, message };
};
