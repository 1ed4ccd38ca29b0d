import { Admission, type EventLog, type LogRecord } from '#event-log';
import type { ChangeBatch } from '#trust-graph';
import { SimulatedGraph } from './servers/graph-store.js';
import type { Collaborators } from './world.js';

/** A fault that is put in the place of something that the product works with, for as long as it is planted. */
export interface Mutant {
  readonly collaborators: Collaborators;
  /** @returns what takes it out again */
  readonly plant: () => () => void;
}

const substituted = (collaborators: Collaborators): Mutant => ({
  collaborators,
  plant: () => () => undefined,
});

/** An admission that is shown each commit as if this were so. */
const admitting = (pretended: (admission: Admission) => object): Mutant => ({
  collaborators: {},
  plant: () => {
    const { admit } = Admission.prototype;
    Admission.prototype.admit = function (this: Admission, offset, record) {
      return admit.call(this, offset, record.kind === 'CLAIM' ? record : { ...record, ...pretended(this) });
    };
    return () => {
      Admission.prototype.admit = admit;
    };
  },
});

/** Whoever folds the log learns of no command under whose id it was given: a retry looks like a new one. */
const forgetful = (log: EventLog): EventLog => {
  const read = log.read.bind(log);
  log.read = (...asked) => withoutIds(read(...asked));
  return log;
};

async function* withoutIds(records: AsyncIterable<LogRecord>): AsyncGenerator<LogRecord> {
  for await (const record of records)
    yield record.kind === 'CLAIM' ? record : { ...record, commandId: `forgotten ${record.offset}` };
}

/** Two transactions where there should be one, the checkpoint first. */
class HastyGraph extends SimulatedGraph {
  override async apply(batch: ChangeBatch): Promise<void> {
    await super.apply({ ...batch, records: [] });
    await this.transaction(() => this.store.applied.push(...batch.records));
  }
}

export const mutants: Readonly<Record<string, Mutant>> = {
  'no term is checked': admitting(({ state }) => ({ term: state.term })),
  'no seq is checked': admitting(({ state }) => ({ seq: state.seq + 1 })),
  'no command id is remembered': substituted({ log: forgetful }),
  'the checkpoint moves before the changes are there': substituted({
    graph: (store, network, host) => new HastyGraph(host, network, store),
  }),
};
