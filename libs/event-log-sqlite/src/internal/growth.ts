/** Wakes readers that have reached the end of the log, without polling. */
export class Growth {
  #waiting = new Set<() => void>();

  /** Resolves at the next growth, or when `signal` aborts. */
  wait(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(wake);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      if (signal?.aborted) {
        resolve();
        return;
      }
      this.#waiting.add(wake);
      signal?.addEventListener('abort', wake);
    });
  }

  announce(): void {
    for (const wake of [...this.#waiting]) wake();
  }
}
