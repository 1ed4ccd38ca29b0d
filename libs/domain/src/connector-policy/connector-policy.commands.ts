import { z } from 'zod';
import { Id } from '../kernel/values.js';

/** Risk budgets in words: expected shortfall at 95 % that all open vouches together may have, in trust lost. */
export const budgetWords = { CAREFUL: 0.25, USUAL: 0.5, GENEROUS: 1 } as const;
export const BudgetWord = z.enum(['CAREFUL', 'USUAL', 'GENEROUS']);
export type BudgetWord = z.infer<typeof BudgetWord>;

/** What becomes of a vouch by somebody who knows the person or the fit too little. */
export const VouchStrictness = z.enum(['REFUSE', 'WARN']);
export type VouchStrictness = z.infer<typeof VouchStrictness>;

const people = z.array(Id).max(500).optional();

/** What is left out stays; `monthlyCap` null: no cap, `budget` null: the workspace's. */
export const SetConnectorPolicy = z
  .strictObject({
    connector: Id,
    monthlyCap: z.number().int().min(0).max(1_000).nullable().optional(),
    budget: z.number().min(0).max(100).nullable().optional(),
    budgetWord: BudgetWord.optional(),
    noGoPeople: people,
    noGoOrganizations: people,
    standingYes: people,
    vouchStrictness: VouchStrictness.optional(),
  })
  .refine(
    ({ connector: _, ...parts }) => Object.values(parts).some((part) => part !== undefined),
    'must set something',
  )
  .refine(
    ({ budget, budgetWord }) => budget === undefined || budgetWord === undefined,
    'must give the budget as a figure or as a word',
  );
export type SetConnectorPolicy = z.infer<typeof SetConnectorPolicy>;
