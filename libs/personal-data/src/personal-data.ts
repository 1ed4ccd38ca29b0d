import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { closeBox, openBox } from './box.js';
import { KeyMissing } from './errors.js';
import { KeyStore, workspaceSubject } from './key-store.js';
import { Recent } from './recent.js';

const SHARED_KEYS_KEPT = 20_000;
const PURPOSE = 'warmpath: one key of several people';

/** People in one order, each once: who they are decides the key, not how they were listed. */
const inOrder = (people: readonly string[]): readonly string[] => {
  if (people.length === 1) return people;
  if (people.length === 0) throw new RangeError('personal data is about at least one person');
  return [...new Set(people)].sort();
};

/**
 * Seals and opens personal fields. What several people are named in is readable only while all of them have a key:
 * its key is derived (HKDF, RFC 5869) from all of theirs.
 *
 * The key store is asked at every use, also for keys derived before; so an erasure, by whomever, holds at once.
 */
export class PersonalData {
  readonly #shared = new Recent<KeyObject>(SHARED_KEYS_KEPT);

  constructor(private readonly keys: KeyStore) {}

  /** Creates what keys are missing, the workspace's own included; from then on `seal` and `mac` need not wait. */
  async ensure(workspace: string, people: readonly string[]): Promise<void> {
    await this.keys.ensure(workspace, [workspaceSubject(workspace), ...people]);
  }

  /** Resolves once whatever was sealed by anybody before the call can be opened here. */
  async caughtUp(): Promise<void> {
    await this.keys.caughtUp();
  }

  /**
   * @param people whom the fields are about, one at least; their order does not matter
   * @param fields anything that JSON can hold
   * @returns base64 of a box that only `open` with the same workspace and people reads
   * @throws KeyMissing one of them was forgotten, or never ensured
   */
  seal(workspace: string, people: readonly string[], fields: unknown): string {
    const sorted = inOrder(people);
    const key = this.#keyOf(workspace, sorted);
    if (!key) throw new KeyMissing(workspace, sorted.find((id) => !this.keys.find(workspace, id)) ?? '');
    return closeBox(key, JSON.stringify([workspace, ...sorted]), JSON.stringify(fields)).toString('base64');
  }

  /**
   * The fields that were sealed; null when one of the people was forgotten.
   * @throws DataDamaged the box was forged, changed, or belongs to others
   */
  open(workspace: string, people: readonly string[], box: string): unknown {
    const sorted = inOrder(people);
    const key = this.#keyOf(workspace, sorted);
    if (!key) return null;
    return JSON.parse(openBox(key, JSON.stringify([workspace, ...sorted]), Buffer.from(box, 'base64')));
  }

  /**
   * HMAC-SHA-256 under the workspace's own key, base64url: compares texts without storing what they say.
   * @throws KeyMissing the workspace was never ensured
   */
  mac(workspace: string, text: string): string {
    const subject = workspaceSubject(workspace);
    const key = this.keys.find(workspace, subject);
    if (!key) throw new KeyMissing(workspace, subject);
    return createHmac('sha256', key).update(text).digest('base64url');
  }

  #keyOf(workspace: string, people: readonly string[]): KeyObject | null {
    const keys: KeyObject[] = [];
    for (const person of people) {
      const key = this.keys.find(workspace, person);
      if (!key) return null;
      keys.push(key);
    }
    return keys.length === 1 ? (keys[0] ?? null) : this.#sharedKey(`${workspace} ${people.join(' ')}`, keys);
  }

  #sharedKey(name: string, keys: readonly KeyObject[]): KeyObject {
    const known = this.#shared.get(name);
    if (known) return known;
    const all = Buffer.concat(keys.map((one) => one.export()));
    const key = createSecretKey(Buffer.from(hkdfSync('sha256', all, '', PURPOSE, 32)));
    all.fill(0);
    this.#shared.set(name, key);
    return key;
  }
}
