import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Metrics, Settings } from '#runtime';
import { Fault } from '../graphql/faults.js';
import { doorOf } from './doors.js';
import type { Outcomes } from './outcomes.js';

const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/**
 * What every request passes first, whatever it is for. With AUTH=open the Host header must name this machine, so that
 * no web page can reach the service through a name that it made point here.
 */
export const guardDoors = (server: FastifyInstance, { auth }: Pick<Settings, 'auth'>): void => {
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
    done(refusal(request, auth.mode === 'open') ?? undefined);
  });
};

/** Counts every request by its door and how it ended. */
export const countRequests = (server: FastifyInstance, metrics: Metrics, outcomes: Outcomes): void => {
  server.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done) => {
    const outcome = outcomes.of(request, reply.statusCode);
    metrics.answered(doorOf(request.url).name, outcome, reply.elapsedTime / 1_000);
    done();
  });
};

const refusal = ({ headers, url, method }: FastifyRequest, loopbackOnly: boolean): Fault | null => {
  const host = headers.host ?? '';
  if (!HOST.test(host)) return new Fault('BAD_USER_INPUT', 'The Host header must name a host.');
  if (loopbackOnly && !LOOPBACK.test(host)) {
    return new Fault('FORBIDDEN', 'With AUTH=open the service answers to localhost and 127.0.0.1 only.');
  }
  const { methods } = doorOf(url);
  if (methods === null || methods.includes(method)) return null;
  const allow = methods.join(', ');
  return new Fault(
    'BAD_USER_INPUT',
    `This address answers ${allow} only.`,
    {},
    { status: 405, headers: new Map([['allow', allow]]) },
  );
};
