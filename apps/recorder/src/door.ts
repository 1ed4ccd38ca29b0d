import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { ZodError } from 'zod';
import { COMMAND_BYTES, type LocalRecorder, PREVIEW_BYTES } from '#recording';
import { endInTime, Metrics, type RecordingRole } from '#runtime';
import { answerCommand, answerPreview, type Answer } from './answer.js';
import { bearerOf } from './bearer.js';
import { healthOf } from './health.js';

const PROMETHEUS = 'text/plain; version=0.0.4; charset=utf-8';

/**
 * What gateways ask a recorder by, and what looks after processes. Until there is one (`role`), only that it lives.
 * @param role null while it is being opened
 */
export const createDoor = (
  secret: string,
  role: () => RecordingRole | null,
  logger: Logger,
): FastifyInstance => {
  const isKnown = bearerOf(secret);
  const metrics = new Metrics();
  const server = fastify({ forceCloseConnections: 'idle', return503OnClosing: true });
  endInTime(server);
  server.setNotFoundHandler((_, reply) => reply.status(404).send({ message: 'There is nothing here.' }));
  server.setErrorHandler((fault, request, reply) => {
    const { status, message } = refusalOf(fault);
    if (status === 500) {
      metrics.failed();
      logger.error({ err: fault, url: request.url }, 'a request failed unexpectedly');
    }
    return reply.status(status).send({ message });
  });

  const take = (
    path: string,
    bodyLimit: number,
    answer: (recorder: LocalRecorder, sent: unknown) => Promise<Answer>,
  ): void => {
    const onRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> =>
      isKnown(request.headers.authorization)
        ? undefined
        : reply.status(401).send({ message: 'The secret of the recorders is missing, or another one.' });
    server.post(path, { bodyLimit, onRequest }, async (request, reply) => {
      const opened = role();
      if (!opened) return reply.status(503).send({ message: 'The recorder is starting.' });
      const { status, body, outcome } = await answer(opened.recorder, request.body);
      metrics.answered(path.slice(1), outcome, reply.elapsedTime / 1_000);
      return reply.status(status).send(body);
    });
  };
  take('/commands', COMMAND_BYTES, answerCommand);
  take('/previews', PREVIEW_BYTES, answerPreview);

  server.get('/live', () => ({ status: 'ok' }));
  server.get('/ready', async (_, reply) => {
    const health = await healthOf(role());
    return reply.status(health.status === 'ok' ? 200 : 503).send(health);
  });
  server.get('/metrics', async (_, reply) => reply.type(PROMETHEUS).send(await metrics.read()));
  return server;
};

const refusalOf = (fault: unknown): { readonly status: number; readonly message: string } => {
  if (fault instanceof ZodError)
    return {
      status: 400,
      message: fault.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    };
  const { statusCode = 500, message } = fault as { readonly statusCode?: number; readonly message: string };
  return statusCode < 500
    ? { status: statusCode, message }
    : { status: 500, message: 'Something went wrong.' };
};
