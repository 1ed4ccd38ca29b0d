import type { Viewer } from '#access';
import type { ChangeBatch, Moment, RecordedChanges } from '#trust-graph';
import { View } from './view.js';

/** Everything that was ever applied, as it came. */
export class History {
  private readonly partitions = new Map<number, { upTo: number; records: RecordedChanges[] }>();

  partition(partition: number): { readonly upTo: number; readonly records: readonly RecordedChanges[] } {
    return this.partitions.get(partition) ?? { upTo: 0, records: [] };
  }

  add({ partition, upTo, records }: ChangeBatch): void {
    this.partitions.set(partition, { upTo, records: [...this.partition(partition).records, ...records] });
  }

  /** A workspace lives in one partition, so its records are in order. */
  view(viewer: Viewer, moment: Moment, domain?: string): View {
    const records = [...this.partitions.values()].flatMap((partition) => partition.records);
    const own = records.filter(({ workspace }) => workspace === viewer.workspace);
    return new View(own, viewer, moment, domain);
  }
}
