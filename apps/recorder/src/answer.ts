import { setTimeout as pause } from 'node:timers/promises';
import { type LocalRecorder, type Misdirected, NotTheOwner, RecorderUnavailable } from '#recording';
import { readOrder } from './sent-order.js';

/** What goes back to a gateway: a status and a body. */
export interface Answer {
  readonly status: 200 | 421 | 503;
  readonly body: unknown;
  /** In one word, for whoever counts them. */
  readonly outcome: string;
}

/** Takes a command. Whether it is done when its deadline comes is not known by then, and asking again tells. */
export const answerCommand = async (recorder: LocalRecorder, sent: unknown): Promise<Answer> => {
  const { deadline, ...order } = readOrder(sent, false);
  const late = new AbortController();
  const whenLate = pause(deadline, { outcome: 'unknown', why: 'the deadline has passed' } as const, {
    signal: late.signal,
  });
  whenLate.catch(() => undefined); // aborted as soon as there is an answer
  try {
    const outcome = await Promise.race([recorder.submit(order), whenLate]);
    return { status: 200, body: outcome, outcome: outcome.outcome };
  } catch (fault) {
    return misdirected(fault);
  } finally {
    late.abort();
  }
};

/** Says what would become of a command. */
export const answerPreview = async (recorder: LocalRecorder, sent: unknown): Promise<Answer> => {
  const { deadline: _deadline, ...order } = readOrder(sent, true);
  try {
    return { status: 200, body: await recorder.preview(order), outcome: 'ok' };
  } catch (fault) {
    return misdirected(fault);
  }
};

/** @throws unknown whatever else it is */
const misdirected = (fault: unknown): Answer => {
  if (fault instanceof RecorderUnavailable)
    return { status: 503, body: { message: fault.message }, outcome: 'unavailable' };
  if (!(fault instanceof NotTheOwner)) throw fault;
  const body: Misdirected = { url: fault.url };
  return { status: 421, body, outcome: 'elsewhere' };
};
