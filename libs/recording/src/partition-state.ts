import { toSeconds, type Answer, type WorkspaceId } from '#domain';
import { Admission, type Claim, type Commit, type LogRecord, peopleIn } from '#event-log';
import type { PersonalData } from '#personal-data';
import { AnsweredCommands } from './answered-commands.js';
import { restore } from './envelope.js';
import type { Sources } from './sources.js';
import { WorkspaceDecisions } from './workspace-decisions.js';

/** Everything the owner of a partition decides on: a fold of the log, and thrown away when an append fails. */
export class PartitionState {
  readonly answered = new AnsweredCommands();
  readonly admission: Admission;
  private readonly workspaces = new Map<WorkspaceId, WorkspaceDecisions>();
  private recordedUpTo = 0;
  /** The claim in force. */
  private claim: Claim | null = null;

  constructor(
    private readonly partition: number,
    private readonly personalData: PersonalData,
    private readonly sources: Sources,
  ) {
    this.admission = new Admission(partition);
  }

  get workspaceIds(): WorkspaceId[] {
    return [...this.workspaces.keys()];
  }

  workspace(id: WorkspaceId): WorkspaceDecisions {
    const known = this.workspaces.get(id) ?? new WorkspaceDecisions(this.sources);
    this.workspaces.set(id, known);
    return known;
  }

  /** Seconds UTC, never before the latest recorded: the second clock only goes forward. */
  recordedNow(): number {
    this.recordedUpTo = Math.max(this.recordedUpTo, Math.floor(this.sources.now() / 1000));
    return this.recordedUpTo;
  }

  /** Where whoever claimed the partition last can be asked; null: nobody has, or they have no address. */
  get ownerUrl(): string | null {
    return this.claim?.url ?? null;
  }

  async fold(record: LogRecord): Promise<void> {
    const verdict = this.admission.admit(record.offset, record);
    if (verdict === 'CLAIMED' && record.kind === 'CLAIM') this.claim = record;
    if (verdict !== 'COUNTS' || record.kind !== 'COMMIT') return;
    // Keys were durable before what is sealed under them, which does not mean that they have arrived here before it.
    await this.personalData.ensure(record.workspace, peopleIn(record));
    this.foldCommit(record, record.offset);
  }

  private foldCommit(commit: Commit, offset: number): void {
    const decisions = this.workspace(commit.workspace);
    for (const event of commit.events) decisions.fold(restore(event, this.personalData), event.streamversion);
    const recordedAt = toSeconds(commit.recordedAt);
    this.recordedUpTo = Math.max(this.recordedUpTo, recordedAt);
    this.answered.keep(commit.workspace, commit.commandId, {
      payloadMac: commit.payloadMac,
      outcome: {
        outcome: 'ok',
        answer: commit.answer as Answer,
        position: { partition: this.partition, offset },
      },
      recordedAt,
    });
  }
}
