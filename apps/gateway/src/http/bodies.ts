import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isUtf8 } from 'node:buffer';
import { Fault } from '../graphql/faults.js';
import { doorOf } from './doors.js';

/** Of everything but an uploaded file. */
export const BODY_LIMIT = 64 * 1024;

const FILE_TYPES = ['text/csv', 'application/zip', 'application/octet-stream'];

/**
 * What bodies may be: JSON for questions, files for imports, and nothing that somebody else's web page can send without
 * asking first (forms, plain text, no type at all).
 */
export const readBodies = (server: FastifyInstance): void => {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (doorOf(request.url).name !== 'graphql' || isCoded(request)) done(wrongBody(request));
    else if (!isUtf8(body)) done(new Fault('BAD_USER_INPUT', 'The body is not UTF-8.'));
    else {
      void parseJson(request, body.toString('utf8'), (fault, value) => {
        done(fault && new Fault('BAD_USER_INPUT', 'The body is not JSON.'), value);
      });
    }
  });
  for (const type of FILE_TYPES) {
    server.addContentTypeParser(type, (request, payload, done) => {
      if (doorOf(request.url).name !== 'import' || isCoded(request)) done(wrongBody(request));
      else done(null, payload);
    });
  }
  const parseJson = server.getDefaultJsonParser('error', 'error');
};

/** A body that its door can't take; where there is no door, that is what is wrong. */
export const wrongBody = ({ url, headers }: Pick<FastifyRequest, 'url' | 'headers'>): Fault => {
  const { body } = doorOf(url);
  if (body === null) return nothingHere();
  const coded = headers['content-encoding'] !== undefined;
  const message = coded ? 'Send the body as it is, without content-encoding.' : body;
  return new Fault('BAD_USER_INPUT', message, {}, { status: 415 });
};

export const nothingHere = (): Fault => new Fault('NOT_FOUND', 'There is nothing at this address.');

const isCoded = ({ headers }: FastifyRequest): boolean =>
  (headers['content-encoding'] ?? 'identity') !== 'identity';
