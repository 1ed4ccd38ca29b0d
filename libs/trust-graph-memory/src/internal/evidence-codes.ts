import { type EvidenceKind, foldedDomain } from '#domain';
import { reaching } from './columns.js';
import type { Sink } from './digest.js';
import { IdTable } from './id-table.js';

/** What many items of evidence have in common. Weights are as given, before decay. */
export interface EvidenceShape {
  readonly kind: EvidenceKind;
  readonly good: number;
  readonly bad: number;
  readonly domain: string | null;
  readonly foldedDomain: string | null;
  readonly unconfirmed: boolean;
}

export interface NewShape extends Omit<EvidenceShape, 'foldedDomain'> {
  readonly slot: string | null;
}

/** Codes below it are statements: what kind the tie is of, by number, or that it exists since then. */
const FIRST_CODE = 16;
export const SINCE = 15;
/** Shape 0 is not an item but the end of one. */
const END = 0;
/** Slot 0 is that of items which nothing replaces, ends or confirms. */
const NO_SLOT = 0;

/** Codes of what stands in the history of a hop: a shape of evidence and a slot, or the end of a slot's item. */
export class EvidenceCodes {
  private readonly shapes: (EvidenceShape | null)[] = [null];
  private readonly numbers = new Map<string, number>();
  private readonly plainCodes = new Map<number, number>();
  private readonly slots = new IdTable();
  private size = 0;
  private shapeOfCode = new Uint32Array(16);
  private slotOfCode = new Uint32Array(16);

  forEvidence(item: NewShape): number {
    const shape = this.shapeNumber(item);
    if (item.slot !== null) return this.add(shape, this.slots.intern(item.slot) + 1);
    const known = this.plainCodes.get(shape);
    if (known !== undefined) return known;
    const code = this.add(shape, NO_SLOT);
    this.plainCodes.set(shape, code);
    return code;
  }

  forEnd(slot: string): number {
    return this.add(END, this.slots.intern(slot) + 1);
  }

  isKind(code: number): boolean {
    return code < SINCE;
  }

  isEnd(code: number): boolean {
    return code >= FIRST_CODE && this.shapeOfCode[code - FIRST_CODE] === END;
  }

  /** Null: a statement or an end. */
  shapeOf(code: number): EvidenceShape | null {
    return code < FIRST_CODE ? null : (this.shapes[this.shapeOfCode[code - FIRST_CODE] ?? END] ?? null);
  }

  /** 0: none. */
  slotOf(code: number): number {
    return code < FIRST_CODE ? NO_SLOT : (this.slotOfCode[code - FIRST_CODE] ?? NO_SLOT);
  }

  digestInto(sink: Sink): void {
    this.slots.digestInto(sink);
    sink(JSON.stringify(this.shapes));
    sink(this.shapeOfCode.subarray(0, this.size));
    sink(this.slotOfCode.subarray(0, this.size));
  }

  private add(shape: number, slot: number): number {
    const index = this.size++;
    this.shapeOfCode = reaching(this.shapeOfCode, index);
    this.slotOfCode = reaching(this.slotOfCode, index);
    this.shapeOfCode[index] = shape;
    this.slotOfCode[index] = slot;
    return index + FIRST_CODE;
  }

  private shapeNumber({ kind, good, bad, domain, unconfirmed }: NewShape): number {
    const key = JSON.stringify([kind, good, bad, domain, unconfirmed]);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const folded = domain === null ? null : foldedDomain(domain);
    this.shapes.push({ kind, good, bad, domain, foldedDomain: folded, unconfirmed });
    this.numbers.set(key, this.shapes.length - 1);
    return this.shapes.length - 1;
  }
}
