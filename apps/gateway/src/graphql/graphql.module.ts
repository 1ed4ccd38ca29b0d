import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Settings } from '#runtime';
import { orphanedTypes } from '../orphaned-types.js';
import { ContextFactory } from './context-factory.js';
import './enums.js';
import { MAX_TOKENS, requestLimits } from './limits.js';
import { maskedErrors } from './masked-errors.js';

/** One schema, one set of limits, for every transport. */
export const graphqlModule = (settings: Settings, logger: Logger): DynamicModule =>
  GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [ContextFactory],
    useFactory: (contexts: ContextFactory) => ({
      path: '/graphql',
      autoSchemaFile: true,
      sortSchema: true,
      buildSchemaOptions: { orphanedTypes },
      context: (request: FastifyRequest) => contexts.create(request),
      introspection: !settings.production,
      playground: false,
      graphiql: false,
      csrfPrevention: true,
      allowBatchedHttpRequests: false,
      includeStacktraceInErrorResponses: false,
      stopOnTerminationSignals: false,
      parseOptions: { maxTokens: MAX_TOKENS },
      plugins: [requestLimits()],
      formatError: maskedErrors(logger),
    }),
  });
