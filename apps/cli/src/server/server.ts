import { z } from 'zod';
import { CliFault, NotYet } from '../cli-fault.js';
import { parsedJson } from '../parsed-json.js';
import { brokenConnection } from './broken-connection.js';
import { isPassing, messageOf } from './fault-message.js';
import { patiently } from './patiently.js';

/** A GraphQL request as it goes over the wire. */
export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** The running service, spoken to with the same headers each time. */
export class Server {
  constructor(
    readonly url: string,
    readonly headers: Readonly<Record<string, string>>,
  ) {}

  /** The same server with more said in the headers. */
  with(headers: Readonly<Record<string, string>>): Server {
    return new Server(this.url, { ...this.headers, ...headers });
  }

  /**
   * The answer to an operation, checked to look as expected. It may be sent several times: a mutation has a command id.
   *
   * @throws CliFault the server is not there, refuses, or answers something else; NotYet it can't say in time
   */
  async ask<Data>(data: z.ZodType<Data>, operation: Operation): Promise<Data> {
    const body = JSON.stringify(operation);
    const answer = await patiently(() => this.post('/graphql', body, { 'content-type': 'application/json' }));
    return this.checked(z.object({ data }), answer).data;
  }

  /** What a path says of the service, whatever the status. */
  async look<Answer>(shape: z.ZodType<Answer>, path: string): Promise<Answer> {
    const response = await this.reach(path, { headers: this.headers });
    return this.checked(shape, parsedJson(await response.text()));
  }

  /** Sends bytes to a path of its own. */
  async send<Answer>(
    shape: z.ZodType<Answer>,
    path: string,
    bytes: Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    return this.checked(shape, await this.post(path, bytes, headers));
  }

  private async post(
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>>,
  ): Promise<unknown> {
    const response = await this.reach(path, {
      method: 'POST',
      body,
      headers: { ...this.headers, ...headers },
    });
    const text = await response.text();
    const answer = parsedJson(text);
    const refusal = messageOf(answer);
    if (refusal !== null) throw isPassing(answer) ? new NotYet(refusal) : new CliFault(refusal);
    if (!response.ok) throw new CliFault(`${this.url} refuses with status ${response.status}.`);
    return answer;
  }

  private async reach(path: string, request: RequestInit): Promise<Response> {
    try {
      return await fetch(this.url + path, request);
    } catch (fault) {
      throw new CliFault(brokenConnection(this.url, fault));
    }
  }

  private checked<Answer>(shape: z.ZodType<Answer>, answer: unknown): Answer {
    const checked = shape.safeParse(answer);
    if (checked.success) return checked.data;
    throw new CliFault(`What answers at ${this.url} is not warmpath, or another version of it.`);
  }
}
