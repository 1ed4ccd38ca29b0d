import type { AdmittedCommit, Commit, LogRecord } from '#event-log';

const recordedAt = '2026-03-01T12:00:00Z';

/** The n-th id of a fixed sequence, in the form that ids have. */
export const idNumber = (n: number): string => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** A commit with one plain and sealed event, all of it told apart by `n`. */
export const commit = (term: number, seq: number, n = seq): Commit => ({
  kind: 'COMMIT',
  term,
  seq,
  workspace: 'alumni',
  commandId: idNumber(n),
  payloadMac: `mac-${n}`,
  answer: { id: idNumber(n) },
  recordedAt,
  events: [
    {
      specversion: '1.0',
      id: idNumber(1_000_000 + n),
      source: '/workspaces/alumni',
      type: 'warmpath.person.added.v1',
      subject: `person/${idNumber(n)}`,
      time: recordedAt,
      datacontenttype: 'application/json',
      workspace: 'alumni',
      streamversion: 1,
      actor: 'operator',
      commandid: idNumber(n),
      correlationid: idNumber(n),
      causationid: idNumber(n),
      recordedat: recordedAt,
      data: { n, text: 'Grüße – 你好 🙂 "quoted" \u0000' },
      sealed: [{ people: [idNumber(n)], box: 'AQIDBAU=' }],
    },
  ],
});

export const commits = (term: number, firstSeq: number, count: number): Commit[] =>
  Array.from({ length: count }, (_, index) => commit(term, firstSeq + index));

export const collected = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
};

export const offsetsOf = (records: readonly Pick<LogRecord, 'offset'>[]): number[] =>
  records.map(({ offset }) => offset);

export const seqsOf = (records: readonly AdmittedCommit[]): number[] => records.map(({ seq }) => seq);
