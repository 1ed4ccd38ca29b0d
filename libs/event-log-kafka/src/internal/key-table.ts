import type { Message } from './cluster.js';
import type { Sent } from './sender.js';

/** A record under the subject alone means an erasure, whatever it says; compaction would take away an empty one. */
const ERASED = 'ERASED';
/** A box begins with its format and a random nonce, so no two begin alike. */
const HEAD_BYTES = 13;

/** One subject of one workspace, as text. */
export const nameOf = (workspace: string, subject: string): string => JSON.stringify([workspace, subject]);

/** The record of a wrapped key. No other one has the same message key, so compaction leaves it until it is removed. */
export const keyRecord = (name: string, box: Buffer): Sent => ({ key: recordKey(name, box), value: box });
/** Compaction keeps the last one of a subject for ever. */
export const erasedRecord = (name: string): Sent => ({ key: name, value: ERASED });
/** Makes compaction remove the record of a wrapped key, and in time this one, too. */
export const removal = (key: string): Sent => ({ key, value: null });

const recordKey = (name: string, box: Buffer): string =>
  JSON.stringify([...(JSON.parse(name) as string[]), box.toString('base64url', 0, HEAD_BYTES)]);

/**
 * What the records of the key topic come to, folded in their order: of the keys of a subject the first counts, and none
 * after an erasure. Keys lie here as they were wrapped.
 */
export class KeyTable {
  /** Boxes as latin1, a byte per character; null for an erased subject. */
  readonly #boxes = new Map<string, string | null>();
  readonly #toRemove = new Set<string>();

  /** The wrapped key; null when erased, undefined when there never was one. */
  find(name: string): Buffer | null | undefined {
    const box = this.#boxes.get(name);
    return typeof box === 'string' ? Buffer.from(box, 'latin1') : box;
  }

  /** Any one wrapped key, with the name of its subject. */
  any(): readonly [string, Buffer] | null {
    for (const [name, box] of this.#boxes) if (box !== null) return [name, Buffer.from(box, 'latin1')];
    return null;
  }

  /** Message keys of wrapped keys that are of no use and still in the topic: erased ones, and all but the first. */
  get toRemove(): readonly string[] {
    return [...this.#toRemove];
  }

  /** @returns the name of the subject that the record erased, else null */
  fold({ key, value }: Message): string | null {
    const text = String(key);
    const [workspace = '', subject = '', id] = JSON.parse(text) as string[];
    const name = nameOf(workspace, subject);
    const known = this.find(name);
    if (id === undefined) {
      if (known) this.#toRemove.add(recordKey(name, known));
      this.#boxes.set(name, null);
      return name;
    }
    if (value === null) this.#toRemove.delete(text);
    else if (known === undefined) this.#boxes.set(name, value.toString('latin1'));
    else this.#toRemove.add(text);
    return null;
  }
}
