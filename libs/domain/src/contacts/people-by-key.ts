import type { Id } from '../kernel/values.js';

/** Keys to people, one per key nearly always: one alone costs no set. */
export class PeopleByKey {
  private readonly people = new Map<string, Id | Set<Id>>();

  add(key: string, person: Id): void {
    const before = this.people.get(key);
    if (before === undefined) this.people.set(key, person);
    else if (typeof before !== 'string') before.add(person);
    else if (before !== person) this.people.set(key, new Set([before, person]));
  }

  has(key: string, person: Id): boolean {
    const people = this.people.get(key);
    return typeof people === 'string' ? people === person : (people?.has(person) ?? false);
  }

  delete(key: string, person: Id): void {
    const people = this.people.get(key);
    if (people === person) this.people.delete(key);
    else if (people !== undefined && typeof people !== 'string') people.delete(person);
  }

  /** In the order in which they came. */
  first(key: string, most: number): Id[] {
    const people = this.people.get(key);
    if (people === undefined || most <= 0) return [];
    return typeof people === 'string' ? [people] : people.values().take(most).toArray();
  }
}
