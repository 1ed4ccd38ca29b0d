import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { maySpeakFor } from '#access';
import { Id, ImportSource } from '#domain';
import { SOURCES, type Sources } from '#runtime';
import { AuditLog } from '../auth/audit-log.js';
import { viewerKey } from '../auth/viewer-key.js';
import { badInput, Fault } from '../graphql/faults.js';
import { Ids } from '../graphql/ids.js';
import { RateLimit } from '../graphql/rate-limit.js';
import type { RequestContext } from '../graphql/request-context.js';
import { DEMO_WORKSPACE } from '../workspace/demo-workspace.js';
import { cappedFile } from './capped-file.js';
import type { ImportRequest } from './import-session.js';

/** As much as a page of 100 paths with all their evidence. */
const COST_OF_IMPORT = 10_000;

/** Strict: with a misspelt `preview` the file would be taken for good. */
const ImportQuery = z.strictObject({
  person: z.string('say it once').optional(),
  preview: z.enum(['true', 'false'], 'must be true or false').default('false'),
  share: z
    .literal('workspace', 'must be “workspace”, or left out to keep the contacts to yourself')
    .optional(),
});

/** Reads what an upload asks for, and refuses it before a byte of the file is read. */
@Injectable()
export class ImportRequests {
  constructor(
    private readonly ids: Ids,
    private readonly rateLimit: RateLimit,
    private readonly auditLog: AuditLog,
    @Inject(SOURCES) private readonly sources: Sources,
  ) {}

  /** @throws Fault NOT_FOUND, BAD_USER_INPUT, FORBIDDEN, CONFLICT for the sample network, or LIMITED */
  async read(context: RequestContext, request: FastifyRequest, name: string): Promise<ImportRequest> {
    const { viewer, account } = context;
    this.rateLimit.spend(viewerKey(viewer, account), COST_OF_IMPORT);
    const source = checkedSource(name);
    const { person, preview, share } = checkedQuery(request.query);
    if (viewer.workspace === DEMO_WORKSPACE) throw ofSampleNetwork();
    const owner = source === 'linkedin' ? await this.ids.personOrViewer(context, 'person', person) : null;
    if (!maySpeakFor(viewer, owner)) {
      throw new Fault(
        'FORBIDDEN',
        'You may import your own contacts only; an operator may import for others.',
      );
    }
    this.auditLog.note(viewer, account, {
      door: 'import',
      kind: preview === 'true' ? 'preview' : 'import',
      asked: [source],
    });
    return {
      viewer,
      owner,
      source,
      id: checkedId(request.headers['x-import-id']) ?? this.sources.newId(),
      share: share === 'workspace',
      preview: preview === 'true',
      bytes: cappedFile(request.body, Number(request.headers['content-length'] ?? 0)),
    };
  }
}

const checkedSource = (name: string): ImportSource => {
  const source = ImportSource.safeParse(name);
  if (source.success) return source.data;
  throw new Fault('NOT_FOUND', `There are imports of ${ImportSource.options.join(', ')}.`);
};

const checkedQuery = (query: unknown): z.infer<typeof ImportQuery> => {
  const parsed = ImportQuery.safeParse(query);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  throw badInput(
    unknown?.slice(0, 100) ?? issue?.path.join('.') ?? 'query',
    unknown === undefined
      ? (issue?.message ?? 'is wrong')
      : 'is no option of imports: person, preview, share are',
  );
};

const checkedId = (header: string | string[] | undefined): Id | null => {
  if (header === undefined) return null;
  const id = Id.safeParse(header);
  if (id.success) return id.data;
  throw badInput('x-import-id', 'must be a UUIDv7');
};

const ofSampleNetwork = (): Fault =>
  new Fault('CONFLICT', 'The sample network takes no imports: import into workspace “mine” instead.', {
    rejection: 'CONTACTS_DEMO_WORKSPACE',
  });
