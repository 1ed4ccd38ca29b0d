import type { Logger } from 'pino';
import type { Recorder } from '#recording';
import type { Served, Warmpath } from '#runtime';
import { createGateway } from './create-gateway.js';

/**
 * The API over an opened service, listening. Closing it closes the service, too.
 * @throws Error the port is taken; the service is closed then
 */
export const serveGateway = async (warmpath: Warmpath<Recorder>, logger: Logger): Promise<Served> => {
  const { host, port } = warmpath.settings;
  try {
    const app = await createGateway(warmpath, logger);
    await app.listen(port, host);
    return {
      url: await app.getUrl(),
      close: async () => {
        await app.close();
        await warmpath.close();
      },
    };
  } catch (fault) {
    await warmpath.close();
    throw fault;
  }
};
