import { Chain } from './chain.js';
import { reaching } from './columns.js';
import type { Sink } from './digest.js';
import type { Imports } from './imports.js';

export type Account = 'CONTACT' | 'MEMBER';
const accounts: readonly Account[] = ['CONTACT', 'MEMBER'];

/** Who has an account. People whom nobody stated, and only ties or words name, have none. */
export class Accounts {
  private readonly chain = new Chain();
  private size = 0;
  private changes = new Uint32Array(16);
  private stated = new Uint8Array(16);
  /** As of now, by person: 0 never stated, else the account's number + 1. */
  private current = new Uint8Array(16);

  constructor(private readonly imports: Imports) {}

  add(person: number, account: Account, change: number): void {
    const fact = this.chain.add(person);
    this.size = fact + 1;
    this.changes = reaching(this.changes, fact);
    this.stated = reaching(this.stated, fact);
    this.current = reaching(this.current, person);
    this.changes[fact] = change;
    this.stated[fact] = accounts.indexOf(account) + 1;
    this.current[person] = this.stated[fact];
  }

  digestInto(sink: Sink): void {
    this.chain.digestInto(sink);
    sink(this.changes.subarray(0, this.size));
    sink(this.stated.subarray(0, this.size));
  }

  isStated(person: number): boolean {
    return (this.current[person] ?? 0) !== 0;
  }

  isMember(person: number): boolean {
    return this.current[person] === 2;
  }

  of(person: number): Account {
    return this.isMember(person) ? 'MEMBER' : 'CONTACT';
  }

  /** Looks again at what counts, once facts of the past were undone. */
  lookAgain(): void {
    for (let person = 0; person < this.current.length; person++) {
      let fact = this.chain.newest(person);
      while (fact >= 0 && !this.imports.counts(this.changes[fact] ?? 0, Infinity))
        fact = this.chain.older(fact);
      this.current[person] = fact < 0 ? 0 : (this.stated[fact] ?? 0);
    }
  }
}
