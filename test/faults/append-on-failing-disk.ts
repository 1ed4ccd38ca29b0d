import { Admission, admitted, OutcomeUnknown } from '#event-log';
import { openSqliteEventLog } from '#event-log-sqlite';
import { collected, commit, seqsOf } from '../contract/commits.samples.js';

/**
 * A process whose files may not grow beyond a limit that its parent set. It appends until a write fails, asks its parent
 * to lift the limit (`fails`), and once told so claims again, appends once more, and says what counts.
 */
const [directory = ''] = process.argv.slice(2);
const log = openSqliteEventLog({ directory });
const term = await log.claim(0, 'before');
let seq = 0;
let failure: unknown;
while (failure === undefined) {
  await log.append(0, [commit(term, seq)]).then(
    () => (seq += 1),
    (error: unknown) => (failure = error),
  );
}
process.send?.({ fails: failure instanceof OutcomeUnknown, acknowledged: seq });
await new Promise((resolve) => process.once('message', resolve));

const next = await log.claim(0, 'after');
await log.append(0, [commit(next, 0)]);
const admission = new Admission(0);
const seqs = seqsOf(await collected(admitted(log.read(0, 0), admission)));
process.send?.({ seqs, voided: admission.state.voided });
await log.close();
process.disconnect();
