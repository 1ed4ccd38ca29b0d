import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '#access';
import { isRefused, toInstant, type Id, type WorkspaceId } from '#domain';
import { Recorder } from '#recording';
import { SOURCES, type Sources } from '#runtime';
import { Directory } from '#trust-graph';
import { previewed } from '../commands/previewed.js';
import { Fault } from '../graphql/faults.js';
import { GlobalIds } from '../graphql/global-ids.js';
import type { Account, Identity } from './identity.js';

const ACCOUNTS_KEPT = 100_000;

/** Finds the person behind an identity: the one it names, else the one its account has claimed. */
@Injectable()
export class Viewers {
  /** An account claims a person for good, so that whoever decides is asked once, and questions can do without them. */
  private readonly claimed = new LRUCache<string, Id>({ max: ACCOUNTS_KEPT });

  constructor(
    private readonly directory: Directory,
    private readonly recorder: Recorder,
    private readonly globalIds: GlobalIds,
    @Inject(SOURCES) private readonly sources: Sources,
  ) {}

  /** @throws Fault UNAUTHENTICATED when the id names nobody of this workspace */
  async resolve({ workspace, person, operator, account }: Identity): Promise<Viewer> {
    if (person !== null) return { workspace, person: await this.named(workspace, person), operator };
    const claimed = account === null ? null : await this.claimedBy(workspace, account);
    return { workspace, person: claimed, operator };
  }

  private async named(workspace: WorkspaceId, text: string): Promise<Id> {
    const asOperator: Viewer = { workspace, person: null, operator: true };
    const now = Math.floor(this.sources.now() / 1000);
    const moment = { asOf: now, knownAt: now };
    const id = text.startsWith('ext:')
      ? await this.directory.lookUp(asOperator, { externalId: text.slice('ext:'.length) }, moment)
      : this.ofWorkspace(workspace, text);
    const [record] = id === null ? [null] : await this.directory.people(asOperator, [id], moment);
    if (id !== null && record) return id;
    throw new Fault('UNAUTHENTICATED', 'The person acting is unknown in this workspace.');
  }

  private ofWorkspace(workspace: WorkspaceId, text: string): Id | null {
    const parsed = this.globalIds.parse(text);
    return parsed?.kind === 'Person' && parsed.workspace === workspace ? parsed.id : null;
  }

  private async claimedBy(workspace: WorkspaceId, account: Account): Promise<Id | null> {
    const key = JSON.stringify([workspace, account.issuer, account.subject]);
    const known = this.claimed.get(key) ?? (await this.askedFor(workspace, account));
    if (known !== null) this.claimed.set(key, known);
    return known;
  }

  /** Claiming once more would change nothing exactly where the account has a person already. */
  private async askedFor(workspace: WorkspaceId, { issuer, subject }: Account): Promise<Id | null> {
    const preview = await previewed(this.recorder, {
      workspace,
      commandId: this.sources.newId(),
      actor: { person: null, operator: false },
      occurredAt: toInstant(Math.floor(this.sources.now() / 1000)),
      command: { type: 'ClaimPerson', data: { issuer, subject, name: null, verifiedEmail: null } },
    });
    return isRefused(preview) || preview.changes ? null : preview.answer.id;
  }
}
