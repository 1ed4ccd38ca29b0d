import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import type { FaultBody } from './fault.filter.js';

const body = (code: string, message: string): FaultBody => ({ errors: [{ message, extensions: { code } }] });
const badAddress = body('BAD_USER_INPUT', 'The address is not a valid one.');

/** For what the router can't read. */
export const answerUnreadable = (_fault: Error, _request: FastifyRequest, reply: FastifyReply): void => {
  void reply.status(400).send(badAddress);
};

const notHttp: readonly [string, FaultBody] = [
  '400 Bad Request',
  body('BAD_USER_INPUT', 'This is not a valid HTTP request.'),
];
const inTime: Readonly<Record<string, readonly [string, FaultBody]>> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    body('LIMITED', 'The headers are larger than 16 KB.'),
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', body('LIMITED', 'The request did not arrive in time.')],
};

/** For what is no HTTP at all: there is no request yet, only a socket. */
export const answerNoHttp = (fault: NodeJS.ErrnoException, socket: Socket): void => {
  if (!socket.writable || fault.code === 'ECONNRESET') return void socket.destroy();
  const [status, content] = inTime[fault.code ?? ''] ?? notHttp;
  const text = JSON.stringify(content);
  const head = `HTTP/1.1 ${status}\r\ncontent-type: application/json; charset=utf-8`;
  socket.end(
    `${head}\r\ncontent-length: ${String(Buffer.byteLength(text))}\r\nconnection: close\r\n\r\n${text}`,
  );
};
