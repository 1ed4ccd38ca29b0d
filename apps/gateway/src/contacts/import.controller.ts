import { Controller, Inject, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ImportFileError } from '#contact-import';
import { isRefused, ROWS_PER_PREVIEW, type ImportReport, type ImportRow, type Rejection } from '#domain';
import type { Position } from '#event-log';
import { SOURCES, type Sources } from '#runtime';
import { Commands } from '../commands/commands.js';
import { ContextFactory } from '../graphql/context-factory.js';
import { Fault } from '../graphql/faults.js';
import { GlobalIds } from '../graphql/global-ids.js';
import { ImportRequests } from './import-requests.js';
import { ImportRuns } from './import-runs.js';
import { runImport, type ImportRequest, type ImportResult } from './import-session.js';

@Controller('import')
export class ImportController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly requests: ImportRequests,
    private readonly commands: Commands,
    private readonly runs: ImportRuns,
    private readonly globalIds: GlobalIds,
    @Inject(SOURCES) private readonly sources: Sources,
  ) {}

  @Post(':source')
  async import(@Req() request: FastifyRequest, @Param('source') source: string): Promise<object> {
    const context = await this.contexts.create(request);
    const asked = await this.requests.read(context, request, source);
    const result = await this.run(asked);
    if (result.taken + result.known + result.doubtful.length === 0) throw nothingUsable(result);
    return this.answer(asked, result);
  }

  private async run(asked: ImportRequest): Promise<ImportResult> {
    const run = this.runs.start(asked.viewer, asked.id);
    try {
      const now = Math.floor(this.sources.now() / 1000);
      return asked.preview
        ? await runImport(asked, now, (rows) => this.preview(asked, rows), run, ROWS_PER_PREVIEW)
        : await runImport(asked, now, (rows) => this.record(asked, rows), run);
    } catch (fault) {
      if (fault instanceof ImportFileError)
        throw new Fault('BAD_USER_INPUT', fault.message, { reason: fault.code });
      throw fault;
    } finally {
      run.done = true;
    }
  }

  private async record({ viewer, id, source, owner, share }: ImportRequest, rows: ImportRow[]) {
    const data = { import: id, source, owner, share, rows };
    const outcome = await this.commands.record(viewer, 'ImportContacts', data);
    if (outcome.outcome === 'refused') throw refused(outcome.rejection);
    return { report: outcome.answer.report as ImportReport, position: outcome.position };
  }

  private async preview({ viewer, id, source, owner, share }: ImportRequest, rows: ImportRow[]) {
    const data = { import: id, source, owner, share, rows };
    const preview = await this.commands.preview(
      this.commands.order(viewer, { type: 'ImportContacts', data }),
    );
    if (isRefused(preview)) throw refused(preview.rejection);
    return { report: preview.answer.report as ImportReport, position: null as Position | null };
  }

  private answer(
    { viewer, id, preview }: ImportRequest,
    { rows, taken, skipped, doubtful, warnings, position }: ImportResult,
  ): object {
    return {
      id,
      preview,
      rows,
      taken,
      skipped,
      doubtful: doubtful.map(({ row, candidates }) => ({
        row,
        candidates: candidates.map((person) => this.globalIds.write('Person', viewer.workspace, person)),
      })),
      warnings,
      readToken: position === null ? null : this.commands.receipt(viewer, id, position).readToken,
    };
  }
}

const refused = ({ code, message }: Rejection): Fault => new Fault('CONFLICT', message, { rejection: code });

const nothingUsable = ({ rows, skipped }: ImportResult): Fault =>
  new Fault(
    'BAD_USER_INPUT',
    rows === 0
      ? 'The file has no rows.'
      : `None of the file’s ${String(rows)} rows could be used. The first one: ${skipped[0]?.reason ?? 'it is empty.'}`,
    { rejection: 'CONTACTS_NOTHING_USABLE', skipped: skipped.slice(0, 100) },
  );
