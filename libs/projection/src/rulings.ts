import { RecordRetried, RecordSkipped } from '#domain';
import { admitted, Admission, type AdmittedCommit, type EventLog, type ReadOptions } from '#event-log';

/** What an operator had recorded about a commit that can't be projected. */
export type Ruling = 'RETRY' | 'SKIP';

/** In the order in which they were recorded, by the operators of the commit's own workspace: nobody else may. */
export async function* rulingsOn(
  commit: AdmittedCommit,
  log: Pick<EventLog, 'read'>,
  partition: number,
  options: ReadOptions = {},
): AsyncGenerator<{ readonly offset: number; readonly ruling: Ruling }, void, undefined> {
  // From the start: which of the later commits count depends on every claim before.
  for await (const later of admitted(log.read(partition, 0, options), new Admission(partition))) {
    if (later.offset <= commit.offset || later.workspace !== commit.workspace) continue;
    for (const event of later.events) {
      const isAbout =
        (RecordRetried.is(event) || RecordSkipped.is(event)) &&
        event.data.position === `${partition}:${commit.offset}`;
      if (isAbout) yield { offset: later.offset, ruling: RecordSkipped.is(event) ? 'SKIP' : 'RETRY' };
    }
  }
}
