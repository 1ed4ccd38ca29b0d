import { foldedDomain, type Acknowledgement, type Id } from '#domain';
import type { Sink } from './digest.js';
import { FactTable, firstBy, type Recorded } from './fact-table.js';
import { IdTable } from './id-table.js';
import type { Imports } from './imports.js';

export interface VouchWord {
  readonly item: number;
  readonly introduction: Id | null;
  readonly connector: number;
  readonly seeker: number;
  readonly contact: number;
  readonly stake: number;
  readonly breachProbability: number;
  readonly domain: string | null;
  readonly acknowledgedBy: Acknowledgement;
  readonly at: number;
}

export interface OutcomeWord {
  readonly failed: boolean;
  readonly at: number;
}

/** Vouches by what they are of, an introduction or one of their own: what was frozen, and when it was free again. */
export class VouchTable {
  readonly items = new IdTable();
  private readonly words: FactTable<VouchWord>;
  private readonly ends: FactTable<{ readonly at: number }>;
  private readonly outcomes: FactTable<OutcomeWord>;
  private readonly byConnector: FactTable<{ readonly item: number }>;

  constructor(imports: Imports) {
    this.words = new FactTable(imports);
    this.ends = new FactTable(imports);
    this.outcomes = new FactTable(imports);
    this.byConnector = new FactTable(imports);
  }

  give(id: Id, word: Omit<VouchWord, 'item'>, change: number): void {
    const item = this.items.intern(id);
    const domain = word.domain === null ? null : foldedDomain(word.domain);
    this.words.add(item, { ...word, item, domain, change });
    this.byConnector.add(word.connector, { item, change });
  }

  end(id: Id, at: number, change: number): void {
    this.ends.add(this.items.intern(id), { at, change });
  }

  turnOut(id: Id, word: OutcomeWord, change: number): void {
    this.outcomes.add(this.items.intern(id), { ...word, change });
  }

  /** What bound this connector, the oldest first, then by id. Domains are folded. */
  openOf(connector: number, asOf: number, bound: number): readonly VouchWord[] {
    return this.itemsOf(connector, bound)
      .map((item) => this.open(item, asOf, bound))
      .filter((word) => word !== undefined)
      .filter((word) => word.connector === connector)
      .sort((a, b) => a.at - b.at || this.items.compare(a.item, b.item));
  }

  /** Vouches that turned out somehow, with what had been frozen of them, by when they did, then by id. */
  turnedOut(
    connector: number | null,
    asOf: number,
    bound: number,
  ): readonly { readonly word: VouchWord; readonly outcome: OutcomeWord }[] {
    const items =
      connector === null
        ? Array.from({ length: this.items.size }, (_, i) => i)
        : this.itemsOf(connector, bound);
    return items
      .flatMap((item) => {
        const word = firstBy(this.words.of(item, bound), asOf);
        const outcome = firstBy(this.outcomes.of(item, bound), asOf);
        const isTheirs = connector === null || word?.connector === connector;
        return word && outcome && isTheirs ? [{ word, outcome }] : [];
      })
      .sort((a, b) => a.outcome.at - b.outcome.at || this.items.compare(a.word.item, b.word.item));
  }

  digestInto(sink: Sink): void {
    for (const table of [this.items, this.words, this.ends, this.outcomes, this.byConnector])
      table.digestInto(sink);
  }

  private itemsOf(connector: number, bound: number): number[] {
    return [...new Set(Array.from(this.byConnector.of(connector, bound), ({ item }) => item))];
  }

  private open(item: number, asOf: number, bound: number): Recorded<VouchWord> | undefined {
    const word = firstBy(this.words.of(item, bound), asOf);
    const end = firstBy(this.ends.of(item, bound), asOf);
    return word && end && end.change > word.change ? undefined : word;
  }
}
