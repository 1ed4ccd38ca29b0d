import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';

/** The least that durable group commit can cost on a disk: append some bytes to a file, sync, and again. */
export class GroupedSyncs {
  readonly #file: number;
  readonly #bytes: Buffer;

  constructor(path: string, bytesPerSync: number) {
    this.#file = openSync(path, 'w');
    this.#bytes = Buffer.alloc(bytesPerSync, 'x');
  }

  /** How many syncs there were while at least so many milliseconds passed. */
  during(least: number): { readonly count: number; readonly milliseconds: number } {
    const started = performance.now();
    let count = 0;
    while (performance.now() - started < least) {
      writeSync(this.#file, this.#bytes);
      fdatasyncSync(this.#file);
      count += 1;
    }
    return { count, milliseconds: performance.now() - started };
  }

  close(): void {
    closeSync(this.#file);
  }
}
