import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The first fault's code and message, where the body is a fault in our shape; else undefined. */
  readonly code: string | undefined;
  readonly message: string | undefined;
}

export interface HttpQuestion {
  readonly method?: string;
  /** Sent exactly as they are, `host` too. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Sends bytes as they are, without the politeness of `fetch`. */
export const send = async (
  url: string,
  { method = 'GET', headers = {}, body }: HttpQuestion = {},
): Promise<HttpAnswer> =>
  new Promise((resolve, reject) => {
    const request = httpRequest(url, { method, headers, agent: false }, (response) => {
      text(response).then((said) => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: said,
          ...faultIn(said),
        });
      }, reject);
    });
    request.on('error', reject);
    request.end(body);
  });

/** A GraphQL question by POST, as browsers and programs send it. */
export const ask = (
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<HttpAnswer> =>
  send(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** The same by GET. */
export const get = (
  url: string,
  parameters: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = { 'apollo-require-preflight': 'yes' },
): Promise<HttpAnswer> => send(`${url}/graphql?${new URLSearchParams(parameters).toString()}`, { headers });

const faultIn = (said: string): Pick<HttpAnswer, 'code' | 'message'> => {
  try {
    const body = JSON.parse(said) as {
      errors?: { message: string; extensions: { code: string } }[];
    } | null;
    const [fault] = body?.errors ?? [];
    return { code: fault?.extensions.code, message: fault?.message };
  } catch {
    return { code: undefined, message: undefined };
  }
};
