import { folded } from '#domain';
import type { Sink } from './digest.js';
import { IdTable } from './id-table.js';

/** Texts that many facts share (roles, industries): kept once, and folded once, when somebody first compares them. */
export class Texts {
  private readonly table = new IdTable();
  private readonly foldedTexts: string[] = [];
  private readonly wordLists: (readonly string[])[] = [];

  intern(text: string): number {
    return this.table.intern(text);
  }

  textOf(number: number): string {
    return this.table.textOf(number);
  }

  foldedOf(number: number): string {
    return (this.foldedTexts[number] ??= folded(this.textOf(number)));
  }

  /** The folded words. */
  wordsOf(number: number): readonly string[] {
    return (this.wordLists[number] ??= this.foldedOf(number).split(' ').filter(Boolean));
  }

  /** Numbers of the texts that pass. */
  matching(passes: (number: number) => boolean): number[] {
    return Array.from({ length: this.table.size }, (_, number) => number).filter(passes);
  }

  digestInto(sink: Sink): void {
    this.table.digestInto(sink);
  }
}
