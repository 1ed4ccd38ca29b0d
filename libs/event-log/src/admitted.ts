import type { Admission } from './admission.js';
import type { Commit, LogRecord } from './event-log.js';

export type AdmittedCommit = LogRecord & Commit;

/** The commits that count, in order; claims and void commits only move the admission on. */
export async function* admitted(
  records: AsyncIterable<LogRecord>,
  admission: Admission,
): AsyncGenerator<AdmittedCommit, void, undefined> {
  for await (const record of records) {
    const verdict = admission.admit(record.offset, record);
    if (verdict === 'COUNTS') yield record as AdmittedCommit;
  }
}
