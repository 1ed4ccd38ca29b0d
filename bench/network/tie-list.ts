/** Ties, each once: `one[i] < other[i]`, in ascending order. */
export interface Ties {
  readonly one: Uint32Array;
  readonly other: Uint32Array;
}

/** Collects ties in any order and direction, drawn twice or not. */
export class TieList {
  private keys = new Float64Array(1 << 16);
  private size = 0;

  constructor(private readonly people: number) {}

  add(a: number, b: number): void {
    if (a === b) return;
    if (this.size === this.keys.length) {
      const longer = new Float64Array(this.size * 2);
      longer.set(this.keys);
      this.keys = longer;
    }
    this.keys[this.size++] = Math.min(a, b) * this.people + Math.max(a, b);
  }

  distinct(): Ties {
    const sorted = this.keys.subarray(0, this.size).sort();
    let distinct = 0;
    for (const key of sorted) if (distinct === 0 || key !== sorted[distinct - 1]) sorted[distinct++] = key;
    this.size = distinct;
    const one = new Uint32Array(distinct);
    const other = new Uint32Array(distinct);
    for (let i = 0; i < distinct; i++) {
      const key = sorted[i] ?? 0;
      one[i] = Math.floor(key / this.people);
      other[i] = key % this.people;
    }
    return { one, other };
  }
}

/** Neighbours of everybody: those of person p are `to[starts[p] .. starts[p + 1])`. */
export const neighboursOf = (people: number, { one, other }: Ties) => {
  const starts = new Uint32Array(people + 1);
  for (const person of one) starts[person + 1] = (starts[person + 1] ?? 0) + 1;
  for (const person of other) starts[person + 1] = (starts[person + 1] ?? 0) + 1;
  for (let person = 0; person < people; person++)
    starts[person + 1] = (starts[person + 1] ?? 0) + (starts[person] ?? 0);
  const next = starts.slice();
  const to = new Uint32Array(one.length * 2);
  const put = (person: number, neighbour: number) => {
    const place = next[person] ?? 0;
    to[place] = neighbour;
    next[person] = place + 1;
  };
  for (let i = 0; i < one.length; i++) {
    put(one[i] ?? 0, other[i] ?? 0);
    put(other[i] ?? 0, one[i] ?? 0);
  }
  return { starts, to };
};
