import type { FastifyInstance } from 'fastify';

/** What is under way when the service is told to stop gets this long to be answered, and is cut off then. */
const PATIENCE_MS = 3_000;
const SWEEP_EVERY_MS = 50;

/**
 * Lets the server close as soon as the last answer is given, although clients keep their connections open, and although
 * one of them neither finishes nor goes away.
 */
export const endInTime = (server: FastifyInstance): void => {
  server.addHook('preClose', (done) => {
    const { server: sockets } = server;
    const sweep = setInterval(() => {
      sockets.closeIdleConnections();
    }, SWEEP_EVERY_MS).unref();
    const end = setTimeout(() => {
      sockets.closeAllConnections();
    }, PATIENCE_MS).unref();
    sockets.once('close', () => {
      clearInterval(sweep);
      clearTimeout(end);
    });
    done();
  });
};
