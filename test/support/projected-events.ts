import { expect } from '@jest/globals';
import type { NewEvent } from '#domain';
import type { SealedPart } from '#event-log';
import { project } from '#projection';
import type { GraphChange } from '#trust-graph';

export const idNumber = (n: number): string => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
/** 1 March 2026, noon, which `date -u +%s` says is 1,772,366,400. */
export const NOON = 1_772_366_400;
export const time = '2026-03-01T12:00:00Z';

/** What one event, recorded on its own, changes in the graph; it happened at noon unless it says otherwise. */
export const changesOf = (event: NewEvent, sealed?: readonly SealedPart[]): readonly GraphChange[] => {
  const envelope = {
    specversion: '1.0',
    id: idNumber(90),
    source: '/workspaces/mine',
    datacontenttype: 'application/json',
    workspace: 'mine',
    streamversion: 1,
    actor: 'operator',
    commandid: idNumber(91),
    correlationid: idNumber(91),
    causationid: idNumber(91),
    recordedat: '2026-03-01T12:00:05Z',
  } as const;
  const { type, subject, data } = event;
  const stored = {
    ...envelope,
    type,
    subject,
    data,
    time: event.time ?? time,
    ...(event.reportedby === undefined ? {} : { reportedby: event.reportedby }),
    ...(sealed ? { sealed } : {}),
  };
  const { changes, ...record } = project({
    kind: 'COMMIT',
    offset: 7,
    term: 0,
    seq: 6,
    workspace: 'mine',
    commandId: idNumber(91),
    payloadMac: '',
    answer: {},
    recordedAt: envelope.recordedat,
    events: [stored],
  });
  expect(record).toEqual({ workspace: 'mine', offset: 7, recordedAt: NOON + 5 });
  return changes;
};

/** An item of `from`'s trust in `to` as the graph is told of it, of noon. */
export const evidence = (from: string, to: string, more: object) => ({
  change: 'evidence',
  from,
  to,
  good: 0,
  bad: 0,
  at: NOON,
  domain: null,
  slot: null,
  unconfirmed: false,
  ...more,
});
