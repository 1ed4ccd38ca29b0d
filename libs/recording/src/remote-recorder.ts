import { setTimeout as pause } from 'node:timers/promises';
import { partitionOf } from '#event-log';
import { RecorderUnavailable } from './errors.js';
import { post } from './post.js';
import { Recorder, type Order, type Outcome, type Preview } from './recorder.js';
import { tooLarge } from './refusals.js';
import { COMMAND_BYTES, PREVIEW_BYTES, type Misdirected } from './wire.js';

/** A client is answered within 5 s: that, less what the gateway needs to say so. */
const PATIENCE_MS = 4_500;
const BETWEEN_ROUNDS_MS = 100;
/** Whoever was sent on so often in a row waits a moment: the partition is on its way from one to another. */
const HOPS = 3;
const NO_ANSWER = 'no recorder has answered in time';

export interface RecordersOptions {
  /** Addresses of recorders, each of which knows who decides for what; without a slash at the end. */
  readonly recorders: readonly string[];
  /** What a recorder knows a gateway by. */
  readonly secret: string;
  /** Of the log. */
  readonly partitionCount: number;
  /** In ms, how long to go on until somebody answers. */
  readonly patience?: number;
}

/**
 * Hands commands over HTTP to the process that decides for their workspace, and remembers which one that was. Sending
 * one more than once does no harm, since its id gets the first answer; so it goes on until somebody has answered it.
 */
export class RemoteRecorder extends Recorder {
  private readonly owners = new Map<number, string>();
  private turn = 0;

  constructor(private readonly options: RecordersOptions) {
    super();
  }

  override async submit(order: Order): Promise<Outcome> {
    const answer = await this.asked('/commands', order, COMMAND_BYTES);
    if (answer === 'TOO_LARGE') return { outcome: 'refused', ...tooLarge };
    // It may have reached one that did not come to answer.
    return answer === null ? { outcome: 'unknown', why: NO_ANSWER } : (answer as Outcome);
  }

  override async preview(order: Order): Promise<Preview> {
    const answer = await this.asked('/previews', order, PREVIEW_BYTES);
    if (answer === 'TOO_LARGE') return tooLarge;
    if (answer === null) throw new RecorderUnavailable(NO_ANSWER);
    return answer as Preview;
  }

  /** Nothing is held open that would have to be let go. */
  async close(): Promise<void> {
    return Promise.resolve();
  }

  /** What the owner answered; null: nobody did in time. */
  private async asked(path: string, order: Order, most: number): Promise<unknown> {
    const { patience = PATIENCE_MS, partitionCount } = this.options;
    const until = performance.now() + patience;
    const partition = partitionOf(order.workspace, partitionCount);
    let url = this.owners.get(partition) ?? this.anyone();
    let hops = 0;
    for (let left = patience; left > 0; left = Math.ceil(until - performance.now())) {
      const body = JSON.stringify({ ...order, deadline: left });
      if (Buffer.byteLength(body) > most) return 'TOO_LARGE';
      const found = await this.send(url + path, body, left);
      if ('answer' in found) {
        this.owners.set(partition, url);
        return found.answer;
      }
      if (this.owners.get(partition) === url) this.owners.delete(partition);
      if (found.url !== null && ++hops <= HOPS) {
        url = found.url;
      } else {
        hops = 0;
        url = this.anyone();
        await pause(Math.min(BETWEEN_ROUNDS_MS, Math.max(0, until - performance.now())));
      }
    }
    return null;
  }

  /** One after the other. */
  private anyone(): string {
    const { recorders } = this.options;
    return recorders[this.turn++ % recorders.length] ?? '';
  }

  /** @throws Error the recorder can't make anything of it: a fault of ours, or another RECORDER_SECRET */
  private async send(
    url: string,
    body: string,
    left: number,
  ): Promise<{ readonly answer: unknown } | Misdirected> {
    const response = await post(url, this.options.secret, body, left);
    switch (response?.status) {
      case 200:
        return { answer: response.body };
      case 421:
        return response.body as Misdirected;
      case undefined: // nobody there, or the connection was cut, or time is up
      case 503:
        return { url: null };
      case 401:
        throw new Error(`the recorder at ${url} has another RECORDER_SECRET`);
      default:
        throw new Error(
          `the recorder at ${url} answered ${response?.status}: ${JSON.stringify(response?.body)}`,
        );
    }
  }
}
