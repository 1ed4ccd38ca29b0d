const LAST_STAMP = 2 ** 32 - 2 ** 26;

/**
 * A small number for each of some people, forgotten all at once: a stamp is only as old as the question that set it,
 * so that nothing needs clearing between questions.
 */
export class Marks {
  private stamps = new Uint32Array(0);
  private base = 1;
  private next = 1;

  /** Forgets all marks, and makes room for people numbered below `people`. */
  begin(people: number): void {
    if (this.next > LAST_STAMP) {
      this.stamps.fill(0);
      this.next = 1;
    }
    if (this.stamps.length < people) this.stamps = new Uint32Array(Math.ceil(people * 1.25));
    this.base = this.next;
  }

  set(person: number, mark: number): void {
    const stamp = this.base + mark;
    this.stamps[person] = stamp;
    if (stamp >= this.next) this.next = stamp + 1;
  }

  /** The person's mark; negative where there is none. */
  of(person: number): number {
    return (this.stamps[person] ?? 0) - this.base;
  }

  has(person: number): boolean {
    return (this.stamps[person] ?? 0) >= this.base;
  }
}
