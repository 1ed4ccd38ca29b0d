import { fold } from '../kernel/fold.js';
import type { Folds } from '../state.js';
import { CapacityChanged, ExposureLapsed } from './exposure.events.js';
import { closeItem } from './exposures.js';

export const exposureFolds: Folds = {
  ...fold(ExposureLapsed, ({ exposures }, { data }) => closeItem(exposures, data.item)),
  ...fold(CapacityChanged, ({ exposures }, { data: { connector, free, freeFrom } }) =>
    exposures.capacity.set(connector, { free, freeFrom }),
  ),
};
