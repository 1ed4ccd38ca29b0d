import { describe, expect, it } from '@jest/globals';
import { commands, RecordRetried, RecordSkipped } from '../index.js';
import { retryRecord, skipRecord } from './dead-letter.decider.js';

describe('a record that can’t be projected', () => {
  it('is retried or skipped by what is recorded of its place, with the reason', () => {
    expect(retryRecord({ position: '0:3' })).toEqual({
      events: [RecordRetried('dead-letters', { position: '0:3' })],
      answer: { id: '0:3' },
    });
    expect(skipRecord({ position: '2:40', reason: 'its file is lost' })).toEqual({
      events: [RecordSkipped('dead-letters', { position: '2:40', reason: 'its file is lost' })],
      answer: { id: '2:40' },
    });
  });

  it('is for the workspace’s operators alone to decide on', () => {
    expect(commands.RetryRecord.speaker({ position: '0:3' })).toBeNull();
    expect(commands.SkipRecord.speaker({ position: '0:3', reason: 'why' })).toBeNull();
  });

  it.each([
    { position: '3', reason: 'why' },
    { position: '0:-3', reason: 'why' },
    { position: '0:3:1', reason: 'why' },
    { position: '0:3', reason: ' ' },
    { position: '0:3' },
  ])('is skipped at a place and for a reason only: not %j', (data) => {
    expect(commands.SkipRecord.schema.safeParse(data).success).toBe(false);
  });
});
