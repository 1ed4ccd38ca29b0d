/**
 * Whose a partition is by the word of the group: `OURS`, `OTHERS`, or `UNSURE` while the group is being put in order
 * anew, or was not heard of for too long. Who is unsure keeps what they have, and claims nothing.
 */
export type Assigned = 'OURS' | 'OTHERS' | 'UNSURE';

/**
 * Which partitions this process is to write, as all processes of its kind agree. It is a hint that keeps them out of
 * each other's way and no more: two may hold one partition for a while, and the log decides by their claims.
 */
export abstract class Assignment {
  /**
   * Takes part, and resolves once the first word has come.
   * @param changed called after every word that came, the first one too
   */
  abstract start(changed: () => void): Promise<void>;

  abstract of(partition: number): Assigned;

  /** Gives everything back, so that others need not wait until they notice. */
  abstract close(): Promise<void>;
}

/** Nobody else writes: all partitions are ours from the beginning. */
export class SoleOwner extends Assignment {
  override async start(changed: () => void): Promise<void> {
    changed();
  }

  override of(): Assigned {
    return 'OURS';
  }

  override async close(): Promise<void> {
    return Promise.resolve();
  }
}
