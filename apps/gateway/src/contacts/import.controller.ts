import { Controller, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { maySpeakFor } from '#access';
import { ImportFileError } from '#contact-import';
import { Id, ImportSource, isRefused, type ImportReport, type ImportRow } from '#domain';
import type { Position } from '#event-log';
import { Recorder } from '#recording';
import { SOURCES, type Sources } from '#runtime';
import { Commands } from '../commands/commands.js';
import { ContextFactory } from '../graphql/context-factory.js';
import { badInput, Fault } from '../graphql/faults.js';
import { globalId } from '../graphql/global-id.js';
import { Ids } from '../graphql/ids.js';
import type { RequestContext } from '../graphql/request-context.js';
import { DEMO_WORKSPACE } from '../workspace/demo-workspace.js';
import { cappedFile } from './capped-file.js';
import { ImportRuns } from './import-runs.js';
import { runImport, type ImportRequest, type ImportResult } from './import-session.js';

const MAX_PREVIEW_ROWS = 100_000;

@Controller('import')
export class ImportController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly ids: Ids,
    private readonly commands: Commands,
    private readonly recorder: Recorder,
    private readonly runs: ImportRuns,
    @Inject(SOURCES) private readonly sources: Sources,
  ) {}

  @Post(':source')
  async import(
    @Req() request: FastifyRequest,
    @Param('source') source: string,
    @Query() query: Record<string, string | undefined>,
  ): Promise<object> {
    const context = await this.contexts.create(request);
    const asked = await this.checked(context, request, source, query);
    const preview = query['preview'] === 'true';
    const result = await this.run(asked, preview);
    if (result.taken + result.known + result.doubtful.length === 0) throw nothingUsable(result);
    return this.answer(context, asked, result, preview);
  }

  private async checked(
    context: RequestContext,
    request: FastifyRequest,
    source: string,
    query: Record<string, string | undefined>,
  ): Promise<ImportRequest> {
    const known = ImportSource.safeParse(source);
    if (!known.success)
      throw new Fault('NOT_FOUND', 'There are imports of linkedin, people, relationships, evidence.');
    const { viewer } = context;
    if (viewer.workspace === DEMO_WORKSPACE) {
      throw new Fault(
        'CONFLICT',
        'The sample network takes no imports: import into workspace “mine” instead.',
        {
          rejection: 'CONTACTS_DEMO_WORKSPACE',
        },
      );
    }
    const owner =
      known.data === 'linkedin' ? await this.ids.personOrViewer(context, 'person', query['person']) : null;
    if (!maySpeakFor(viewer, owner)) {
      throw new Fault(
        'FORBIDDEN',
        'You may import your own contacts only; an operator may import for others.',
      );
    }
    return {
      viewer,
      owner,
      id: importId(request.headers['x-import-id']) ?? this.sources.newId(),
      source: known.data,
      share: shared(query['share']),
      bytes: cappedFile(request.body as Readable | undefined),
    };
  }

  private async run(asked: ImportRequest, preview: boolean): Promise<ImportResult> {
    const run = this.runs.start(asked.viewer.workspace, asked.id);
    try {
      const now = Math.floor(this.sources.now() / 1000);
      return preview
        ? await runImport(asked, now, (rows) => this.preview(asked, rows), run, MAX_PREVIEW_ROWS)
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
    const outcome = await this.commands.record(viewer, 'ImportContacts', {
      import: id,
      source,
      owner,
      share,
      rows,
    });
    if (outcome.outcome === 'refused') {
      throw new Fault('CONFLICT', outcome.rejection.message, { rejection: outcome.rejection.code });
    }
    return { report: outcome.answer.report as ImportReport, position: outcome.position };
  }

  private async preview({ viewer, id, source, owner, share }: ImportRequest, rows: ImportRow[]) {
    const data = { import: id, source, owner, share, rows };
    const decision = await this.recorder.preview(
      this.commands.order(viewer, { type: 'ImportContacts', data }),
    );
    if (isRefused(decision)) {
      throw new Fault('CONFLICT', decision.rejection.message, { rejection: decision.rejection.code });
    }
    return { report: decision.answer.report as ImportReport, position: null as Position | null };
  }

  private answer(
    { viewer }: RequestContext,
    { id }: ImportRequest,
    { rows, taken, skipped, doubtful, warnings, position }: ImportResult,
    preview: boolean,
  ): object {
    return {
      id,
      preview,
      rows,
      taken,
      skipped,
      doubtful: doubtful.map(({ row, candidates }) => ({
        row,
        candidates: candidates.map((person) => globalId('Person', viewer.workspace, person)),
      })),
      warnings,
      readToken: position === null ? null : this.commands.receipt(viewer, id, position).readToken,
    };
  }
}

const shared = (share: string | undefined): boolean => {
  if (share === undefined || share === 'workspace') return share === 'workspace';
  throw badInput('share', 'must be “workspace”, or left out to keep the contacts to yourself');
};

const importId = (header: string | string[] | undefined): Id | null => {
  if (header === undefined) return null;
  const id = Id.safeParse(header);
  if (id.success) return id.data;
  throw badInput('x-import-id', 'must be a UUIDv7');
};

const nothingUsable = ({ rows, skipped }: ImportResult): Fault =>
  new Fault(
    'BAD_USER_INPUT',
    rows === 0
      ? 'The file has no rows.'
      : `None of the file’s ${String(rows)} rows could be used. The first one: ${skipped[0]?.reason ?? 'it is empty.'}`,
    { rejection: 'CONTACTS_NOTHING_USABLE', skipped: skipped.slice(0, 100) },
  );
