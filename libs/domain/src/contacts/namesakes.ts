import type { Id } from '../kernel/values.js';
import { PeopleByKey } from './people-by-key.js';

/** As many candidates as a person looks through; a name as common as that is not told apart by more. */
const MOST_CANDIDATES = 20;

/**
 * People of one name at one organisation, per owner: where a doubt can arise. Two who both carry a profile address
 * are two people, since the same address would have matched; so a row with one is in doubt only about those without.
 */
export class Namesakes {
  private readonly withAddress = new PeopleByKey();
  private readonly withoutAddress = new PeopleByKey();

  add(key: string, person: Id, hasAddress: boolean): void {
    if (hasAddress) {
      this.withoutAddress.delete(key, person);
      this.withAddress.add(key, person);
    } else if (!this.withAddress.has(key, person)) this.withoutAddress.add(key, person);
  }

  delete(key: string, person: Id): void {
    this.withAddress.delete(key, person);
    this.withoutAddress.delete(key, person);
  }

  candidates(key: string, hasAddress: boolean): Id[] {
    const most = MOST_CANDIDATES;
    const without = this.withoutAddress.first(key, most);
    return hasAddress ? without : [...without, ...this.withAddress.first(key, most - without.length)];
  }
}
