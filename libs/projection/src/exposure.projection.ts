import { CapacityChanged, ExposureLapsed, toSeconds } from '#domain';
import { projecting, type Projections } from './projections.js';

export const exposureProjections: Projections = {
  ...projecting(ExposureLapsed, ({ data, time }) => [
    { change: 'vouchEnd', item: data.item, at: toSeconds(time) },
  ]),
  ...projecting(CapacityChanged, ({ data: { connector: person, free, freeFrom }, time }) => [
    {
      change: 'capacity',
      person,
      free,
      freeFrom: freeFrom === null ? null : toSeconds(freeFrom),
      at: toSeconds(time),
    },
  ]),
};
