import { reaching } from './columns.js';
import type { Sink } from './digest.js';

/** What `numberOf` answers for an id that was never met. */
export const ABSENT = -1;

const { imul } = Math;

const hashOf = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
};

/** One character per UTF-8 byte. Ids are ASCII and come back unchanged. */
const bytesOf = (text: string): string =>
  /^\p{ASCII}*$/u.test(text) ? text : Buffer.from(text).toString('latin1');

/**
 * Texts as dense numbers, in the order in which they were first met: their bytes one after the other, found through
 * an open-addressing hash table. No object per text.
 */
export class IdTable {
  size = 0;
  private bytes = Buffer.alloc(1 << 10);
  private ends = new Uint32Array(16);
  private hashes = new Uint32Array(16);
  /** Number + 1; 0 is an empty place. Kept at most two thirds full. */
  private places = new Uint32Array(64);
  private ascending = true;

  numberOf(text: string): number {
    const key = bytesOf(text);
    return this.find(key, hashOf(key));
  }

  intern(text: string): number {
    const key = bytesOf(text);
    const hash = hashOf(key);
    const known = this.find(key, hash);
    return known === ABSENT ? this.add(key, hash) : known;
  }

  textOf(number: number): string {
    return this.bytes.toString('utf8', this.startOf(number), this.ends[number]);
  }

  /** Order by code unit, for texts in ASCII. Usually ids are met in their order, and numbers compare alike. */
  compare(a: number, b: number): number {
    if (this.ascending || a === b) return a - b;
    return this.bytes.compare(this.bytes, this.startOf(b), this.ends[b], this.startOf(a), this.ends[a]);
  }

  digestInto(sink: Sink): void {
    sink(this.ends.subarray(0, this.size));
    sink(this.bytes.subarray(0, this.startOf(this.size)));
  }

  private startOf(number: number): number {
    return number === 0 ? 0 : (this.ends[number - 1] ?? 0);
  }

  private find(key: string, hash: number): number {
    const mask = this.places.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const number = (this.places[place] ?? 0) - 1;
      if (number === ABSENT) return ABSENT;
      if (this.hashes[number] === hash && this.holds(number, key)) return number;
    }
  }

  private holds(number: number, key: string): boolean {
    const start = this.startOf(number);
    if ((this.ends[number] ?? 0) - start !== key.length) return false;
    for (let i = 0; i < key.length; i++) if (this.bytes[start + i] !== key.charCodeAt(i)) return false;
    return true;
  }

  private add(key: string, hash: number): number {
    const number = this.size++;
    const start = this.startOf(number);
    this.makeRoom(number, start + key.length);
    this.bytes.write(key, start, 'latin1');
    this.ends[number] = start + key.length;
    this.hashes[number] = hash;
    this.place(number, hash);
    if (number > 0 && this.ascending) {
      const before = this.startOf(number - 1);
      this.ascending = this.bytes.compare(this.bytes, before, start, start, start + key.length) > 0;
    }
    return number;
  }

  private makeRoom(number: number, bytes: number): void {
    this.ends = reaching(this.ends, number);
    this.hashes = reaching(this.hashes, number);
    if (bytes > this.bytes.length) {
      const longer = Buffer.alloc(Math.ceil(bytes * 1.5));
      this.bytes.copy(longer);
      this.bytes = longer;
    }
    if (this.size * 3 > this.places.length * 2) {
      this.places = new Uint32Array(this.places.length * 2);
      for (let other = 0; other < number; other++) this.place(other, this.hashes[other] ?? 0);
    }
  }

  private place(number: number, hash: number): void {
    const mask = this.places.length - 1;
    let place = hash & mask;
    while (this.places[place] !== 0) place = (place + 1) & mask;
    this.places[place] = number + 1;
  }
}
