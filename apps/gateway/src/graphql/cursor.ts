import { createHash } from 'node:crypto';
import type { Viewer } from '#access';
import type { Moment } from '#trust-graph';
import { badInput } from './faults.js';

/** Where a page begins. A cursor pins the moment of its first page, and holds for the same viewer and options only. */
export interface PageStart {
  readonly moment: Moment;
  readonly skip: number;
}

/** Turns places in an answer into cursors and back. */
export class Cursors {
  private readonly options: string;

  /** @param options everything that the answer depends on, besides the moment and who asks */
  constructor({ workspace, person, operator }: Viewer, options: unknown) {
    const pinned = JSON.stringify([workspace, person, operator, options]);
    this.options = createHash('sha256').update(pinned).digest('base64url').slice(0, 12);
  }

  write(moment: Moment, index: number): string {
    const { asOf, knownAt, upTo = null } = moment;
    return Buffer.from(JSON.stringify([this.options, asOf, knownAt, upTo, index + 1])).toString('base64url');
  }

  /** @throws Fault BAD_USER_INPUT for a cursor of another question, or of none */
  start(after: string | null | undefined, moment: Moment): PageStart {
    if (after === null || after === undefined) return { moment, skip: 0 };
    const [options, asOf, knownAt, upTo, skip] = parsed(after);
    if (options !== this.options || !isCount(asOf) || !isCount(knownAt) || !isCount(skip)) {
      throw badInput('after', 'is not a cursor of this question with these options: start again without it');
    }
    return { moment: { asOf, knownAt, ...(isCount(upTo) ? { upTo } : {}) }, skip };
  }
}

const parsed = (cursor: string): unknown[] => {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? (value as unknown[]) : [];
  } catch {
    return [];
  }
};

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
