import { Injectable } from '@nestjs/common';
import type { Viewer } from '#access';
import type { Id, WorkspaceId } from '#domain';
import { Directory } from '#trust-graph';
import { Fault } from '../graphql/faults.js';
import { parseGlobalId } from '../graphql/global-id.js';
import type { Identity } from './identity.js';

/** Finds the person behind an identity. */
@Injectable()
export class Viewers {
  constructor(private readonly directory: Directory) {}

  /** @throws Fault UNAUTHENTICATED when the id names nobody of this workspace */
  async resolve({ workspace, person, operator }: Identity, nowSeconds: number): Promise<Viewer> {
    if (person === null) return { workspace, person: null, operator };
    const asOperator: Viewer = { workspace, person: null, operator: true };
    const moment = { asOf: nowSeconds, knownAt: nowSeconds };
    const id = person.startsWith('ext:')
      ? await this.directory.lookUp(asOperator, { externalId: person.slice('ext:'.length) }, moment)
      : ofWorkspace(workspace, person);
    const [record] = id === null ? [null] : await this.directory.people(asOperator, [id], moment);
    if (id === null || !record)
      throw new Fault('UNAUTHENTICATED', 'The person acting is unknown in this workspace.');
    return { workspace, person: id, operator };
  }
}

const ofWorkspace = (workspace: WorkspaceId, text: string): Id | null => {
  const parsed = parseGlobalId(text);
  return parsed?.kind === 'Person' && parsed.workspace === workspace ? parsed.id : null;
};
