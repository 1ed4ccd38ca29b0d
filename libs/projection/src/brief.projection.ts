import { BriefWritten, ProofAdded, toSeconds } from '#domain';
import { projecting, type Projections } from './projections.js';

export const briefProjections: Projections = {
  ...projecting(BriefWritten, ({ data, sealed = [], time }) =>
    sealed.map(({ box }) => ({
      change: 'brief',
      person: data.seeker,
      sealed: box,
      at: toSeconds(time),
    })),
  ),
  ...projecting(ProofAdded, ({ data: { proof, seeker, kind, domain }, sealed = [], time }) =>
    sealed.map(({ box }) => ({
      change: 'proof',
      person: seeker,
      proof,
      kind,
      domain,
      sealed: box,
      at: toSeconds(time),
    })),
  ),
};
