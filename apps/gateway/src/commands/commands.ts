import { Inject, Injectable } from '@nestjs/common';
import { mayCommand, type Viewer } from '#access';
import {
  commands,
  Id,
  toInstant,
  type Command,
  type CommandData,
  type CommandDefinition,
  type CommandType,
} from '#domain';
import { ReadTokens, type Position } from '#event-log';
import { Recorder, type Order, type Outcome, type Preview } from '#recording';
import { GraphProgress, SOURCES, type Sources } from '#runtime';
import type { z } from 'zod';
import { Fault } from '../graphql/faults.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Quotes } from '../risk/quotes.js';
import { previewed } from './previewed.js';
import type { Receipt } from './receipt.type.js';
import { rejectionOf } from './rejection.mapper.js';
import type { Rejection } from './rejection.type.js';

const VISIBLE_WITHIN_MS = 2_000;

/** What every mutation answers, beside the object it was about. */
export interface Submitted {
  /** Id of the object, once it can be read; null after a refusal, and when reading it took too long. */
  readonly id: Id | null;
  readonly report: unknown;
  readonly rejection: Rejection | null;
  readonly receipt: Receipt | null;
}

/** The way of every command: checked against its schema, authorised, submitted, awaited in the graph. */
@Injectable()
export class Commands {
  constructor(
    private readonly recorder: Recorder,
    private readonly progress: GraphProgress,
    private readonly readTokens: ReadTokens,
    private readonly quotes: Quotes,
    @Inject(SOURCES) private readonly sources: Sources,
  ) {}

  /** @throws Fault BAD_USER_INPUT with each field's fault, FORBIDDEN, or RETRY when the outcome is unknown */
  async submit<Type extends CommandType>(
    context: RequestContext,
    type: Type,
    data: z.input<(typeof commands)[Type]['schema']>,
    commandId?: string | null,
  ): Promise<Submitted> {
    const id = checkedCommandId(commandId) ?? this.sources.newId();
    const { viewer } = context;
    const outcome = await this.record(viewer, type, data, id);
    if (outcome.outcome === 'refused') {
      const rejection = rejectionOf(outcome.rejection, (quote) => this.quotes.write(viewer.workspace, quote));
      return { id: null, report: null, rejection, receipt: null };
    }
    const { answer, position } = outcome;
    const visible = await this.progress.reaches(position, VISIBLE_WITHIN_MS);
    context.toNow();
    return {
      id: visible ? answer.id : null,
      report: answer.report ?? null,
      rejection: null,
      receipt: this.receipt(viewer, id, position),
    };
  }

  /** The same, without waiting until the graph shows it. */
  async record(
    viewer: Viewer,
    type: CommandType,
    data: unknown,
    commandId: Id = this.sources.newId(),
  ): Promise<Exclude<Outcome, { outcome: 'unknown' }>> {
    const command = checked(type, data);
    if (!mayCommand(viewer, command)) {
      throw new Fault(
        'FORBIDDEN',
        'You may give this command for yourself only; an operator may for others.',
      );
    }
    const outcome = await this.recorder.submit(this.order(viewer, command, commandId));
    if (outcome.outcome === 'unknown') {
      throw new Fault(
        'RETRY',
        'Whether this was recorded is not known yet: send it again with this command id.',
        {
          commandId,
        },
      );
    }
    return outcome;
  }

  /** What would become of it. @throws Fault RETRY nobody can be asked now */
  async preview(order: Order): Promise<Preview> {
    return previewed(this.recorder, order);
  }

  /** A command with all that travels with it. */
  order(
    { workspace, person, operator }: Viewer,
    command: Command,
    commandId: Id = this.sources.newId(),
  ): Order {
    const occurredAt = toInstant(Math.floor(this.sources.now() / 1000));
    return { workspace, commandId, actor: { person, operator }, occurredAt, command };
  }

  receipt({ workspace }: Viewer, commandId: Id, position: Position): Receipt {
    return {
      commandId,
      position: `${String(position.partition)}:${String(position.offset)}`,
      readToken: this.readTokens.write(workspace, position),
    };
  }
}

const checked = (type: CommandType, data: unknown): Command => {
  const definition = commands[type] as unknown as CommandDefinition<CommandData<CommandType>>;
  const parsed = definition.schema.safeParse(data);
  if (parsed.success) return { type, data: parsed.data } as Command;
  const fields = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  const text = fields
    .map(({ field, message }) => (field === '' ? message : `${field}: ${message}`))
    .join('; ');
  throw new Fault('BAD_USER_INPUT', text, { fields });
};

const checkedCommandId = (commandId: string | null | undefined): Id | null => {
  if (commandId === null || commandId === undefined) return null;
  const parsed = Id.safeParse(commandId);
  if (parsed.success) return parsed.data;
  throw new Fault('BAD_USER_INPUT', 'commandId: must be a UUIDv7', {
    fields: [{ field: 'commandId', message: 'must be a UUIDv7' }],
  });
};
