import { isJudged, OutcomeRecorded, toSeconds } from '#domain';
import type { GraphChange } from '#trust-graph';
import { stepChange } from './introduction-step.js';
import { projecting, type Projections } from './projections.js';

/** How an introduction or a vouch ended: on one tie, a later word on the same takes the place of the earlier one. */
export const outcomeProjections: Projections = {
  ...projecting(OutcomeRecorded, (event) => {
    const { subject, introduction, by, role, outcome, domain, evidence, silenced, now } = event.data;
    const at = toSeconds(event.time);
    const slot = `outcome:${subject}`;
    return [
      ...(introduction === null || now === null
        ? []
        : [stepChange(event, introduction, by, now, { outcomeBy: role })]),
      ...evidence.map(({ witnessed, ...item }): GraphChange => ({
        ...item,
        change: 'evidence',
        kind: witnessed ? 'WITNESSED_OUTCOME' : 'OUTCOME',
        at,
        domain,
        slot,
        unconfirmed: false,
      })),
      ...silenced.map((tie): GraphChange => ({ change: 'evidenceEnd', ...tie, slot, until: at })),
      { change: 'vouchEnd', item: subject, at },
      ...(isJudged(event.data)
        ? [{ change: 'vouchOutcome', item: subject, failed: outcome === 'BAD', at } as const]
        : []),
    ];
  }),
};
