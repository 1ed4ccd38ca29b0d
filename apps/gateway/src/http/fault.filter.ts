import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { maskedErrors } from '../graphql/masked-errors.js';

const STATUS: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  LIMITED: 429,
  STALE: 503,
  RETRY: 503,
};

/** Faults of the plain HTTP doors, in the words of the GraphQL one. */
@Catch()
export class FaultFilter implements ExceptionFilter {
  private readonly masked: ReturnType<typeof maskedErrors>;

  constructor(logger: Logger) {
    this.masked = maskedErrors(logger);
  }

  catch(fault: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return fault;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (fault instanceof HttpException) return reply.status(fault.getStatus()).send(fault.getResponse());
    const formatted = fault instanceof GraphQLError ? fault.toJSON() : { message: String(fault) };
    const error = this.masked(formatted, fault);
    const status = STATUS[String(error.extensions?.['code'])] ?? 500;
    return reply.status(status).send({ errors: [error] });
  }
}
