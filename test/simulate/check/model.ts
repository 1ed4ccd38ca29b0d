import type { Wish } from '../wishes.js';

/** What clients wish for, in plain sets: the rules of their commands once more, and only of these. */
export class Model {
  private readonly stands = new Set<string>();
  private readonly taken = new Set<string>();

  /** The code of the rule that says no; null: none does. */
  refusal(wish: Wish): string | null {
    if (wish.kind === 'TAKE' && this.taken.has(wish.what)) return 'PERSON_EXTERNAL_ID_TAKEN';
    if (wish.kind === 'WITHDRAW' && !this.stands.has(wish.what)) return 'ENDORSEMENT_UNKNOWN';
    return null;
  }

  fulfil(wish: Wish): void {
    if (wish.kind === 'TAKE') this.taken.add(wish.what);
    if (wish.kind === 'ENDORSE') this.stands.add(wish.what);
    if (wish.kind === 'WITHDRAW') this.stands.delete(wish.what);
  }

  get standing(): string[] {
    return [...this.stands].sort();
  }
}
