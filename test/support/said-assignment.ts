import { type Assigned, Assignment } from '#event-log';

/** An assignment that says what the test says, of every partition the same unless told otherwise. */
export class SaidAssignment extends Assignment {
  private readonly words = new Map<number, Assigned>();
  private changed: () => void = () => undefined;

  /** @param word null: none has come yet */
  constructor(private word: Assigned | null) {
    super();
  }

  override async start(changed: () => void): Promise<void> {
    this.changed = changed;
    if (this.word !== null) changed();
  }

  override of(partition: number): Assigned {
    return this.words.get(partition) ?? this.word ?? 'UNSURE';
  }

  override async close(): Promise<void> {
    return Promise.resolve();
  }

  /** Of all partitions. */
  say(word: Assigned): void {
    this.words.clear();
    this.word = word;
    this.changed();
  }

  sayOf(partition: number, word: Assigned): void {
    this.words.set(partition, word);
    this.changed();
  }
}
