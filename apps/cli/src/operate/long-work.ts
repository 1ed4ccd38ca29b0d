import { Presets, SingleBar } from 'cli-progress';
import type { Terminal } from '../terminal.js';

/** A bar for work that takes long, drawn only where somebody watches. */
export class LongWork {
  private readonly bar: SingleBar | null;
  private isShown = false;

  constructor({ bar }: Pick<Terminal, 'bar'>, what: string) {
    const format = `${what} {bar} {percentage} % | {value} of {total} | {eta_formatted} to go`;
    this.bar = bar && new SingleBar({ format, stream: bar, clearOnComplete: true }, Presets.shades_classic);
  }

  to(done: number, of: number): void {
    if (!this.isShown) this.bar?.start(of, done);
    this.isShown = true;
    this.bar?.setTotal(of);
    this.bar?.update(done);
  }

  end(): void {
    this.bar?.stop();
  }
}
