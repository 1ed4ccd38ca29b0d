/** A server that a test may treat badly. What it does not say it can't do, it has done when it resolves. */
export interface ControlledServer {
  /** As an operator stops it. */
  stop(): Promise<void>;
  /** After `stop` or `kill`, with all that was durable. */
  start(): Promise<void>;
  /** At once, without a chance to write anything. */
  kill(): Promise<void>;
  /** Connections stay open, and nothing is answered until `resume`. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Gives back all that it took of the machine; a server that was only given is left alone. */
  end(): Promise<void>;
}

const refuse = async (): Promise<never> => {
  throw new Error('a server that was given is not ours to stop: ask for one with { own: true }');
};

/** One that was given by its address. */
export const givenServer: ControlledServer = {
  stop: refuse,
  start: refuse,
  kill: refuse,
  pause: refuse,
  resume: refuse,
  end: async () => undefined,
};
