import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands, toInstant, type Actor, type Command, type CommandType, type Id } from '#domain';
import { admitted, Admission, type AdmittedCommit, type Assignment } from '#event-log';
import { openSqliteEventLog, openSqliteKeyStore } from '#event-log-sqlite';
import { PersonalData, type KeyStore } from '#personal-data';
import { LocalRecorder, type Order, type Owner } from '#recording';
import type { z } from 'zod';
import { FaultyLog } from './faulty-log.js';

export const START = Date.parse('2026-03-01T12:00:00Z');

/** A recorder over a real log and real keys in a directory of its own, with a clock that the test turns. */
export class RecordingStage {
  now = START;
  private made = 0;
  private keys!: KeyStore;
  log!: FaultyLog;
  personalData!: PersonalData;
  recorder!: LocalRecorder;

  private constructor(readonly directory: string) {}

  static async open(): Promise<RecordingStage> {
    const stage = new RecordingStage(await mkdtemp(join(tmpdir(), 'warmpath-')));
    stage.start();
    await stage.recorder.started();
    return stage;
  }

  /** Another recorder over the same log: what happens when a second process takes over. */
  another(owner: string | Owner = 'another', assignment?: Assignment): LocalRecorder {
    return new LocalRecorder(this.log, this.personalData, this.sources, owner, assignment);
  }

  /** Ends as a process does, and starts again. */
  async restart(): Promise<void> {
    await this.stop();
    this.start();
    await this.recorder.started();
  }

  async close(): Promise<void> {
    await this.stop();
    await rm(this.directory, { recursive: true });
  }

  async erase(person: Id): Promise<void> {
    await this.keys.erase('mine', person);
  }

  /** UUIDv7s of the stage's clock, counted up. */
  readonly newId = (): Id => {
    const time = this.now.toString(16).padStart(12, '0');
    const count = (++this.made).toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${count}`;
  };

  order<Type extends CommandType>(
    type: Type,
    data: z.input<(typeof commands)[Type]['schema']>,
    more: { readonly commandId?: Id; readonly actor?: Actor; readonly workspace?: string } = {},
  ): Order {
    return {
      workspace: 'mine',
      commandId: this.newId(),
      actor: { person: null, operator: true },
      occurredAt: toInstant(Math.floor(this.now / 1000)),
      command: { type, data: commands[type].schema.parse(data) } as Command,
      ...more,
    };
  }

  /** What counts in the log. */
  async commits(): Promise<AdmittedCommit[]> {
    const all: AdmittedCommit[] = [];
    for await (const commit of admitted(this.log.read(0, 0), new Admission(0))) all.push(commit);
    return all;
  }

  /** Ids that the recorder gets first. */
  readonly nextIds: Id[] = [];
  readonly sources = { now: () => this.now, newId: () => this.nextIds.shift() ?? this.newId() };

  private start(): void {
    const { directory } = this;
    this.log = new FaultyLog(openSqliteEventLog({ directory }));
    this.keys = openSqliteKeyStore({ directory });
    this.personalData = new PersonalData(this.keys);
    this.recorder = new LocalRecorder(this.log, this.personalData, this.sources, 'stage');
  }

  private async stop(): Promise<void> {
    await this.recorder.close();
    await this.log.close();
    await this.keys.close();
  }
}
