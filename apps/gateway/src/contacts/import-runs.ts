import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Id, WorkspaceId } from '#domain';

/** How far an import is; counts only go up while it runs. */
export interface ImportRun {
  rows: number;
  taken: number;
  done: boolean;
}

const KEPT = 1_000;

/** Imports of this process, the latest thousand: for whoever waits for one to finish. */
@Injectable()
export class ImportRuns {
  private readonly runs = new LRUCache<string, ImportRun>({ max: KEPT });

  start(workspace: WorkspaceId, id: Id): ImportRun {
    const run: ImportRun = { rows: 0, taken: 0, done: false };
    this.runs.set(`${workspace}/${id}`, run);
    return run;
  }

  find(workspace: WorkspaceId, id: Id): ImportRun | null {
    return this.runs.get(`${workspace}/${id}`) ?? null;
  }
}
