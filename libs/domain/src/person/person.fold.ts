import type { Folds } from '../state.js';
import { accountKey, endPosition, indexProfile, keepPosition } from './people.js';
import {
  PersonAdded,
  PersonClaimed,
  PersonDescribed,
  PositionHeld,
  PositionLeft,
  type Account,
  type Profile,
} from './person.events.js';
import { fold } from '../kernel/fold.js';

/** Personal parts are trusted as the data is: they passed their schema when they were recorded. */
export const personFolds: Folds = {
  ...fold(PersonAdded, ({ people }, { data }) => {
    people.accounts.set(data.person, data.account);
    people.added.add(data.person);
  }),
  ...fold(PersonClaimed, ({ people }, { data, personal = [] }) => {
    people.accounts.set(data.person, 'MEMBER');
    people.added.add(data.person);
    for (const { fields } of personal) {
      const { issuer, subject } = fields as Account;
      people.byAccount.set(accountKey(issuer, subject), data.person);
    }
  }),
  ...fold(PersonDescribed, ({ people }, { data, personal = [] }) => {
    for (const { fields } of personal) indexProfile(people, data.person, fields as Profile, data.by);
  }),
  ...fold(PositionHeld, ({ people }, { data }) =>
    keepPosition(people, data.position, { ...data, import: null }),
  ),
  ...fold(PositionLeft, ({ people }, { data }) => endPosition(people, data.position, data.to)),
};
