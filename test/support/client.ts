import { recorded } from './answer-record.js';

/** One GraphQL answer, as it came over HTTP. */
export interface Answer<Data> {
  readonly data: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** Speaks to the service as its users do: GraphQL and files over HTTP. */
export class Client {
  constructor(
    private readonly url: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  /** Sends a document and returns the whole answer. */
  async send<Data = Record<string, never>>(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<Data>> {
    const answering = fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.headers, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const response = await recorded({ query, variables }, answering);
    return (await response.json()) as Answer<Data>;
  }

  /** Sends a document and returns its data. @throws Error when the answer has errors */
  async ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const { data, errors } = await this.send<Data>(query, variables);
    if (errors || data === null) throw new Error(`the service answered ${JSON.stringify(errors)}`);
    return data;
  }

  /** Gives a command by its mutation's name; returns the payload with the fields asked for. */
  async give<
    Payload = { rejection: { code: string; message: string } | null; receipt: { readToken: string } | null },
  >(mutation: string, input: Readonly<Record<string, unknown>>, fields = ''): Promise<Payload> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) {
      ${fields} rejection { code message } receipt { commandId position readToken } } }`;
    const data = await this.ask<Record<string, Payload>>(document, { input });
    return data[mutation] as Payload;
  }

  /** Uploads a file to `/import/<source>`; returns status and body. */
  async upload(
    source: string,
    file: string | Uint8Array,
    query: Readonly<Record<string, string>> = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly status: number; readonly body: ImportAnswer }> {
    const search = new URLSearchParams(query).toString();
    const answering = fetch(`${this.url}/import/${source}?${search}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', ...this.headers, ...headers },
      body: file,
    });
    const response = await recorded({ source, query }, answering);
    return { status: response.status, body: (await response.json()) as ImportAnswer };
  }
}

/** What an import answers; the parts are there when it succeeded, `errors` when it did not. */
export interface ImportAnswer {
  readonly id: string;
  readonly rows: number;
  readonly taken: number;
  readonly skipped: readonly { readonly row: number; readonly code: string; readonly reason: string }[];
  readonly doubtful: readonly { readonly row: number; readonly candidates: readonly string[] }[];
  readonly warnings: readonly { readonly row: number; readonly code: string; readonly reason: string }[];
  readonly readToken: string | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}
