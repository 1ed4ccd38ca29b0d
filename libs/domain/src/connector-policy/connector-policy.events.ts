import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';
import { Id } from '../kernel/values.js';
import { VouchStrictness } from './connector-policy.commands.js';

/** Whole policy of one connector as it holds from here on; `monthlyCap` null: none, `budget` null: the workspace's. */
export const ConnectorPolicySet = defineEvent(
  'ConnectorPolicySet.v1',
  z.strictObject({
    connector: Id,
    monthlyCap: z.number().int().min(0).nullable(),
    budget: z.number().min(0).nullable(),
    noGoPeople: z.array(Id),
    noGoOrganizations: z.array(Id),
    standingYes: z.array(Id),
    vouchStrictness: VouchStrictness,
  }),
);
