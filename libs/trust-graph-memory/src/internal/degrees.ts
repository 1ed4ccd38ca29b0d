import { ABSENT } from './id-table.js';
import type { View } from './view.js';

const FURTHEST = 3;

/** Hops from the viewer's own person along ties that they may see: 0 to 3, null for whoever is further away. */
export class Degrees {
  /** People by degree, as far as it was looked. */
  private readonly rings: Set<number>[];

  constructor(private readonly view: View) {
    const person = view.sight.person ?? ABSENT;
    this.rings = [new Set(person === ABSENT ? [] : [person])];
  }

  /** Meets people in the middle: those two hops from the viewer, and those one hop from the person. */
  of(person: number): number | null {
    if (person === ABSENT) return null;
    for (const degree of [0, 1, 2]) if (this.ring(degree).has(person)) return degree;
    const second = this.ring(2);
    return this.view.contactsOf(person).some((contact) => second.has(contact)) ? FURTHEST : null;
  }

  /** Everybody of that degree. */
  ring(degree: number): ReadonlySet<number> {
    const known = this.rings[degree];
    if (known) return known;
    const ring = new Set<number>();
    for (const person of this.ring(degree - 1)) {
      for (const contact of this.view.contactsOf(person)) {
        if (!this.rings.some((nearer) => nearer.has(contact))) ring.add(contact);
      }
    }
    this.rings[degree] = ring;
    return ring;
  }
}
