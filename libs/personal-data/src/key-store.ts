import { type KeyObject, randomBytes } from 'node:crypto';

/** The subject of a workspace's own key, beside those of its people. */
export const workspaceSubject = (workspace: string): string => `workspace:${workspace}`;

const KEY_BYTES = 32;

/** The bytes of a new key, 32 of them: by chance, unless it has to come out the same in every run of a test. */
export type NewKey = (workspace: string, subject: string) => Buffer;

export const randomKey: NewKey = () => randomBytes(KEY_BYTES);

/**
 * One data key of 32 random bytes per (workspace, subject), a subject being a person's id or `workspace:<id>`.
 * Erasing a key is erasing whatever was sealed under it, wherever copies of that lie; so keys are stored apart from
 * the log and from its backups, and an erasure outranks any key that a restore brings back.
 *
 * Keys travel as `KeyObject`: no log or JSON can show their bytes by accident, and a cipher takes one four times as
 * fast as bytes, which it would have to import each time.
 */
export abstract class KeyStore {
  /**
   * The keys of all subjects, in the order asked, creating missing ones: durable, before it resolves, and in one
   * batch with calls made at the same time. Null for an erased subject, which never gets a key again.
   */
  abstract ensure(workspace: string, subjects: readonly string[]): Promise<(KeyObject | null)[]>;

  /**
   * The key, without waiting and without creating one; null when erased or unknown. Cheap enough to ask before each
   * use, which is what makes an erasure hold at once; callers must not keep it.
   */
  abstract find(workspace: string, subject: string): KeyObject | null;

  /** Resolves once every key is found here that was durable before the call, whichever process made it. */
  abstract caughtUp(): Promise<void>;

  /**
   * Final, also for a subject that has no key yet; erasing twice is no fault. Resolves when the key is neither in the
   * store nor in its journal any more.
   */
  abstract erase(workspace: string, subject: string): Promise<void>;

  /** Finishes what is under way, then releases everything. Further calls fail. */
  abstract close(): Promise<void>;
}
