import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '#access';
import type { Id } from '#domain';

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

  start(viewer: Viewer, id: Id): ImportRun {
    const run: ImportRun = { rows: 0, taken: 0, done: false };
    this.runs.set(key(viewer, id), run);
    return run;
  }

  /** Null for what this viewer did not start. */
  find(viewer: Viewer, id: Id): ImportRun | null {
    return this.runs.get(key(viewer, id)) ?? null;
  }
}

const key = ({ workspace, person }: Viewer, id: Id): string => JSON.stringify([workspace, person, id]);
