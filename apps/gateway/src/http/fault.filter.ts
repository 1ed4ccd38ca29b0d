import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Fault } from '../graphql/faults.js';
import type { MaskErrors } from '../graphql/masked-errors.js';
import { BODY_LIMIT, nothingHere, wrongBody } from './bodies.js';
import type { Outcomes } from './outcomes.js';

/** What faults look like at every door. */
export interface FaultBody {
  readonly errors: readonly GraphQLFormattedError[];
}

/** Faults outside of GraphQL, in the words and the shape of its own. */
@Catch()
export class FaultFilter implements ExceptionFilter {
  constructor(
    private readonly masked: MaskErrors,
    private readonly outcomes: Outcomes,
  ) {}

  catch(fault: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return fault;
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const ours = fault instanceof HttpException ? inOurWords(fault, request) : fault;
    const formatted = ours instanceof GraphQLError ? ours.toJSON() : { message: String(ours) };
    const { http: head, ...extensions } = formatted.extensions ?? {};
    const error = this.masked({ ...formatted, extensions }, ours);
    this.outcomes.note(request, String(error.extensions?.['code']));
    return answer(http.getResponse<FastifyReply>(), head as Head | undefined, { errors: [error] });
  }
}

interface Head {
  readonly status: number;
  readonly headers?: ReadonlyMap<string, string>;
}

const answer = (reply: FastifyReply, head: Head = { status: 500 }, body: FaultBody): FastifyReply =>
  reply
    .status(head.status)
    .headers(Object.fromEntries(head.headers ?? []))
    .send(body);

/** What the framework refuses by itself says how it is made; a client needs to know what to do. */
const inOurWords = (fault: HttpException, request: FastifyRequest): unknown => {
  const status = fault.getStatus();
  switch (status) {
    case 404:
      return nothingHere();
    case 413:
      return new Fault('LIMITED', `The body is larger than ${String(BODY_LIMIT / 1024)} KB.`, {}, { status });
    case 415:
      return wrongBody(request);
    default:
      return status < 500
        ? new Fault('BAD_USER_INPUT', 'The request could not be read.', {}, { status })
        : fault;
  }
};
