import { beforeEach, describe, expect, it } from '@jest/globals';
import { erasedRecord, keyRecord, KeyTable, nameOf, removal } from './key-table.js';
import type { Sent } from './sender.js';

let table: KeyTable;
beforeEach(() => {
  table = new KeyTable();
});

/** A box whose first bytes tell it apart from others. */
const box = (n: number): Buffer => Buffer.alloc(40, n);
const ann = nameOf('alumni', 'ann');
const fold = (...records: readonly Sent[]): (string | null)[] =>
  records.map(({ key, value }) =>
    table.fold({
      offset: '0',
      key: Buffer.from(key ?? ''),
      value: value === null ? null : Buffer.from(value),
      batchContext: { firstOffset: '0', lastOffsetDelta: 0 },
    }),
  );
/** What compaction leaves of records in the end: the last of each message key, unless it is empty. */
const compacted = (records: readonly Sent[]): Sent[] =>
  records.filter(
    ({ key, value }, index) => value !== null && !records.slice(index + 1).some((later) => later.key === key),
  );

describe('the key of a subject', () => {
  it('is the first one that was written, byte for byte', () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, n) => n));
    expect(fold(keyRecord(ann, bytes), keyRecord(ann, box(2)))).toEqual([null, null]);
    expect(table.find(ann)).toEqual(bytes);
    expect(table.find(nameOf('accelerator', 'ann'))).toBeUndefined();
  });

  it('is the first one after compaction, too', () => {
    const records = [keyRecord(ann, box(1)), keyRecord(ann, box(2))];
    expect(compacted(records)).toEqual(records);
    fold(...records);
    const removals = table.toRemove.map(removal);
    expect(compacted([...records, ...removals])).toEqual(records.slice(0, 1));
  });

  it('is gone after an erasure, and no later one takes its place', () => {
    expect(fold(keyRecord(ann, box(1)), erasedRecord(ann), keyRecord(ann, box(2)))).toEqual([
      null,
      ann,
      null,
    ]);
    expect(table.find(ann)).toBeNull();
    expect(table.any()).toBeNull();
  });
});

describe('an erasure', () => {
  it('leaves every key of the subject to be removed, and after compaction none is there, and still none is made', () => {
    const keys = [1, 2, 3].map((n) => keyRecord(ann, box(n)));
    const records = [...keys.slice(0, 2), erasedRecord(ann), ...keys.slice(2)];
    fold(...records);
    const removals = table.toRemove.map(removal);
    expect(removals.map(({ key }) => key).sort()).toEqual(keys.map(({ key }) => key).sort());
    fold(...removals);
    expect(table.toRemove).toEqual([]);
    const left = compacted([...records, ...removals]);
    expect(left).toEqual([erasedRecord(ann)]);
    table = new KeyTable();
    fold(...left);
    expect(table.find(ann)).toBeNull();
  });

  it('of a subject without a key leaves nothing to be removed', () => {
    fold(erasedRecord(ann), erasedRecord(ann));
    expect(table.find(ann)).toBeNull();
    expect(table.toRemove).toEqual([]);
  });
});
