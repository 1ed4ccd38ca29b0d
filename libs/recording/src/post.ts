import { request as http } from 'node:http';
import { request as https } from 'node:https';
import { text } from 'node:stream/consumers';

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/**
 * POSTs JSON. Not by `fetch`, which by its standard repeats what was answered with 421, on a connection of its own.
 * @param limit in ms, for all of it
 * @returns null: no answer came, or not all of it; whether the request arrived is not known
 */
export const post = async (
  url: string,
  secret: string,
  body: string,
  limit: number,
): Promise<Reply | null> => {
  try {
    return await new Promise((resolve, reject) => {
      const send = url.startsWith('https:') ? https : http;
      const headers = {
        authorization: `Bearer ${secret}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      };
      const signal = AbortSignal.timeout(limit);
      send(url, { method: 'POST', headers, signal }, (response) => {
        const { statusCode: status = 0 } = response;
        text(response)
          .then((all) => resolve({ status, body: JSON.parse(all) as unknown }))
          .catch(reject);
      })
        .on('error', reject)
        .end(body);
    });
  } catch {
    return null;
  }
};
