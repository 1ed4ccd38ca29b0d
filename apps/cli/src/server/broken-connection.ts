import { z } from 'zod';

/** What `fetch` throws: a cause with the system's code, several of them where a name has several addresses. */
const NetworkFault = z.object({ cause: z.object({ code: z.string().optional(), message: z.string() }) });

/** In one line why there was no answer, and what to do about the usual case. */
export const brokenConnection = (url: string, fault: unknown): string => {
  const { cause } = NetworkFault.safeParse(fault).data ?? {
    cause: { code: undefined, message: String(fault) },
  };
  return cause.code === 'ECONNREFUSED'
    ? `Nothing answers at ${url}. Start the service with "npm start", or say where with --url.`
    : `No connection to ${url}: ${cause.message}`;
};
