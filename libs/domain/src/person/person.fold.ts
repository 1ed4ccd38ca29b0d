import type { Folds } from '../state.js';
import { accountKey, indexProfile } from './people.js';
import {
  PersonAdded,
  PersonClaimed,
  PersonDescribed,
  PositionHeld,
  PositionLeft,
  Profile,
} from './person.events.js';
import { fold } from '../kernel/fold.js';

export const personFolds: Folds = {
  ...fold(PersonAdded, ({ people }, { data }) => people.accounts.set(data.person, data.account)),
  ...fold(PersonClaimed, ({ people }, { data, personal = [] }) => {
    people.accounts.set(data.person, 'MEMBER');
    for (const { fields } of personal) {
      const { issuer, subject } = PersonClaimed.personal.parse(fields) as { issuer: string; subject: string };
      people.byAccount.set(accountKey(issuer, subject), data.person);
    }
  }),
  ...fold(PersonDescribed, ({ people }, { data, personal = [] }) => {
    for (const { fields } of personal) indexProfile(people, data.person, Profile.parse(fields));
  }),
  ...fold(PositionHeld, ({ people }, { data }) =>
    people.positions.set(data.position, { person: data.person, by: data.by, from: data.from }),
  ),
  ...fold(PositionLeft, () => undefined),
};
