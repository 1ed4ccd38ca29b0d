import { EndorsementGiven, EndorsementWithdrawn, foldedDomain, toSeconds } from '#domain';
import { projecting, type Projections } from './projections.js';

export const endorsementProjections: Projections = {
  ...projecting(EndorsementGiven, ({ data, time }) => [
    {
      change: 'evidence',
      from: data.from,
      to: data.to,
      kind: 'ENDORSEMENT',
      good: data.good,
      bad: 0,
      at: toSeconds(time),
      domain: data.competency,
      slot: slot(data.competency),
      unconfirmed: false,
    },
  ]),
  ...projecting(EndorsementWithdrawn, ({ data, time }) => [
    {
      change: 'evidenceEnd',
      from: data.from,
      to: data.to,
      slot: slot(data.competency),
      until: toSeconds(time),
    },
  ]),
};

const slot = (competency: string): string => `endorsement:${foldedDomain(competency)}`;
