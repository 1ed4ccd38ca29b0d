import { VouchGiven, VouchWithdrawn, toSeconds, type Id } from '#domain';
import { projecting, type Projections } from './projections.js';
import { vouchOpened } from './vouch-change.js';

export const vouchProjections: Projections = {
  ...projecting(VouchGiven, ({ data, time }) => {
    const { vouch, connector, seeker, domain, acknowledgedBy, risk, good } = data;
    const at = toSeconds(time);
    return [
      {
        change: 'evidence',
        from: connector,
        to: seeker,
        kind: 'VOUCH',
        good,
        bad: 0,
        at,
        domain,
        slot: slot(vouch),
        unconfirmed: false,
      },
      vouchOpened({ item: vouch, introduction: null }, risk, acknowledgedBy, at),
    ];
  }),
  ...projecting(VouchWithdrawn, ({ data: { vouch, connector, seeker }, time }) => {
    const at = toSeconds(time);
    return [
      { change: 'evidenceEnd', from: connector, to: seeker, slot: slot(vouch), until: at },
      { change: 'vouchEnd', item: vouch, at },
    ];
  }),
};

const slot = (vouch: Id): string => `vouch:${vouch}`;
