import { PersonAdded, PersonClaimed, PersonDescribed, PositionHeld, PositionLeft, toSeconds } from '#domain';
import { positionChange } from './position-change.js';
import { projecting, type Projections } from './projections.js';

export const personProjections: Projections = {
  ...projecting(PersonAdded, ({ data }) => [{ change: 'person', ...data }]),
  ...projecting(PersonClaimed, ({ data }) => [{ change: 'person', person: data.person, account: 'MEMBER' }]),
  ...projecting(PersonDescribed, ({ data, sealed = [] }) =>
    sealed.map(({ box }) => ({ change: 'profile', person: data.person, by: data.by, sealed: box })),
  ),
  ...projecting(PositionHeld, ({ data }) => [positionChange(data)]),
  ...projecting(PositionLeft, ({ data }) => [
    { change: 'positionLeft', position: data.position, to: toSeconds(data.to) },
  ]),
};
