import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { LOGGER, Metrics, type Settings } from '#runtime';
import { AuditLog } from '../auth/audit-log.js';
import { Outcomes } from '../http/outcomes.js';
import { orphanedTypes } from '../orphaned-types.js';
import { ContextFactory } from './context-factory.js';
import './enums.js';
import { gate } from './gate.js';
import { MAX_TOKENS } from './limits.js';
import { maskedErrors } from './masked-errors.js';
import { RateLimit } from './rate-limit.js';
import { withRootTypes } from './root-types.js';

/** One schema, one set of limits, for every transport. */
export const graphqlModule = ({ production }: Settings): DynamicModule =>
  GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [ContextFactory, RateLimit, AuditLog, Outcomes, Metrics, LOGGER],
    useFactory: (
      contexts: ContextFactory,
      rateLimit: RateLimit,
      auditLog: AuditLog,
      outcomes: Outcomes,
      metrics: Metrics,
      logger: Logger,
    ) => ({
      path: '/graphql',
      autoSchemaFile: true,
      sortSchema: true,
      transformSchema: withRootTypes,
      buildSchemaOptions: { orphanedTypes },
      context: (request: FastifyRequest) => contexts.create(request),
      introspection: !production,
      hideSchemaDetailsFromClientErrors: production,
      playground: false,
      graphiql: false,
      csrfPrevention: true,
      allowBatchedHttpRequests: false,
      persistedQueries: false,
      includeStacktraceInErrorResponses: false,
      stopOnTerminationSignals: false,
      autoTransformHttpErrors: false,
      parseOptions: { maxLexicalTokens: MAX_TOKENS },
      plugins: [gate({ rateLimit, auditLog, outcomes }), ApolloServerPluginUsageReportingDisabled()],
      formatError: maskedErrors(logger, () => metrics.failed()),
    }),
  });
