import type {
  ApolloServerPlugin,
  GraphQLRequestContextWillSendResponse,
  GraphQLRequestListener,
} from '@apollo/server';
import type { AuditLog } from '../auth/audit-log.js';
import { viewerKey } from '../auth/viewer-key.js';
import type { Outcomes } from '../http/outcomes.js';
import { checkedCost } from './limits.js';
import type { RateLimit } from './rate-limit.js';
import type { RequestContext } from './request-context.js';
import { rootFields } from './root-fields.js';

/** What stands before every operation and notes how it ended. */
export interface GateKeepers {
  readonly rateLimit: RateLimit;
  readonly auditLog: AuditLog;
  readonly outcomes: Outcomes;
}

/** Nest adds the request to the context. */
type Context = RequestContext & { readonly req: object };

/** Limits, audit and outcome of each operation, as a plugin of Apollo's. */
export const gate = ({ rateLimit, auditLog, outcomes }: GateKeepers): ApolloServerPlugin<Context> => ({
  requestDidStart: () =>
    Promise.resolve<GraphQLRequestListener<Context>>({
      didResolveOperation: ({ schema, document, operation, request, contextValue }) => {
        if (!operation) return Promise.resolve(); // no operation of that name: execution says so
        const { viewer, account } = contextValue;
        const cost = checkedCost({ schema, document, operation, variables: request.variables ?? {} });
        rateLimit.spend(viewerKey(viewer, account), cost + COST_OF_ASKING);
        auditLog.note(viewer, account, {
          door: 'graphql',
          kind: operation.operation,
          asked: rootFields(document, operation),
        });
        return Promise.resolve();
      },
      willSendResponse: ({ contextValue, response }) => {
        const code = firstCode(response);
        if (code !== undefined) outcomes.note(contextValue.req, code);
        return Promise.resolve();
      },
    }),
});

/** An operation costs something even where it returns next to nothing. */
const COST_OF_ASKING = 50;

const firstCode = ({
  body,
}: GraphQLRequestContextWillSendResponse<Context>['response']): string | undefined => {
  const errors = body.kind === 'single' ? body.singleResult.errors : body.initialResult.errors;
  return errors?.map(({ extensions }) => String(extensions?.['code']))[0];
};
