import type { WorkspaceId } from '#domain';
import type { ProfileTerms } from '#trust-graph';
import type { Sink } from './digest.js';
import { FactTable, type Recorded } from './fact-table.js';
import type { IdTable } from './id-table.js';
import type { Imports } from './imports.js';
import { TermIndex } from './term-index.js';

/** One speaker's sealed profile of a person. */
export interface ProfileWord {
  readonly person: number;
  readonly by: number | null;
  readonly sealed: string;
}

/** Sealed profiles. They are opened, for finding people by what they say, at the first search and never while writing. */
export class Profiles {
  private readonly words: FactTable<ProfileWord>;
  private readonly index = new TermIndex<Recorded<ProfileWord>>();
  private pending: Recorded<ProfileWord>[] = [];

  constructor(
    imports: Imports,
    private readonly workspace: WorkspaceId,
    private readonly people: IdTable,
    private readonly terms: ProfileTerms,
  ) {
    this.words = new FactTable(imports);
  }

  add(word: Recorded<ProfileWord>): void {
    this.words.add(word.person, word);
    this.pending.push(word);
  }

  /** What counts as of now, newest first. */
  of(person: number): Iterable<Recorded<ProfileWord>> {
    return this.words.of(person, Infinity);
  }

  digestInto(sink: Sink): void {
    this.words.digestInto(sink);
  }

  /** The index, with every profile in it that can be opened. */
  opened(): TermIndex<Recorded<ProfileWord>> {
    for (const word of this.pending) {
      const terms = this.terms(this.workspace, this.people.textOf(word.person), word.sealed);
      if (terms) this.index.add(word, terms);
    }
    this.pending = [];
    return this.index;
  }
}
