import { describe, expect, it } from '@jest/globals';
import { LogDamaged } from './errors.js';
import type { Claim, Commit, StoredEvent } from './event-log.js';
import { decodeRecords, encodeRecord } from './record.js';

const claim: Claim = { kind: 'CLAIM', nonce: 'n', owner: 'me', url: null, partitionCount: 1 };

const event: StoredEvent = {
  specversion: '1.0',
  id: 'event-id',
  source: '/workspaces/alumni',
  type: 'warmpath.person.added.v1',
  subject: 'person/ann',
  time: '2026-03-01T12:00:00Z',
  datacontenttype: 'application/json',
  workspace: 'alumni',
  streamversion: 1,
  actor: 'operator',
  commandid: 'command-id',
  correlationid: 'command-id',
  causationid: 'command-id',
  recordedat: '2026-03-01T12:00:00Z',
  data: { role: null },
};
const commit: Commit = {
  kind: 'COMMIT',
  term: 0,
  seq: 0,
  workspace: 'alumni',
  commandId: 'command-id',
  payloadMac: 'mac',
  answer: { id: 'ann' },
  recordedAt: '2026-03-01T12:00:00Z',
  events: [event],
};

describe('a record', () => {
  it('comes back as it was, with the offset that the log gives it', () => {
    const array = `[${encodeRecord(claim)},${encodeRecord(commit)}]`;
    expect(decodeRecords(0, 7, array)).toEqual([
      { ...claim, offset: 7 },
      { ...commit, offset: 8 },
    ]);
  });

  it('leaves out what an event only repeats of its commit', () => {
    expect(JSON.parse(encodeRecord(commit))).toEqual({
      ...commit,
      events: [
        {
          id: 'event-id',
          type: 'warmpath.person.added.v1',
          subject: 'person/ann',
          streamversion: 1,
          actor: 'operator',
          data: { role: null },
        },
      ],
    });
  });

  it.each(Object.keys(event))('keeps the attribute %s of an event that says something else', (name) => {
    const different = { ...commit, events: [{ ...event, [name]: 'something else' }, event] };
    expect(decodeRecords(0, 0, `[${encodeRecord(different)}]`)).toEqual([{ ...different, offset: 0 }]);
  });

  it('keeps attributes that not every event has', () => {
    const more = { ...event, reportedby: 'bob', sealed: [{ people: ['ann'], box: 'AQ==' }] };
    const different = { ...commit, events: [more] };
    expect(decodeRecords(0, 0, `[${encodeRecord(different)}]`)).toEqual([{ ...different, offset: 0 }]);
  });

  it('does not change the commit it encodes', () => {
    const before = structuredClone(commit);
    encodeRecord(commit);
    expect(commit).toEqual(before);
  });

  it.each(['', 'null', '{}', '7', '{"kind":"OTHER"}', '{"kind":"CLAIM"'])('is not the text %j', (text) => {
    const array = `[${encodeRecord(claim)},${text}]`;
    expect(() => decodeRecords(2, 7, array)).toThrow(LogDamaged);
    expect(() => decodeRecords(2, 7, array)).toThrow('partition 2');
  });
});
