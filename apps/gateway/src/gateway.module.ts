import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import type { Recorder } from '#recording';
import { WarmpathModule, type Settings, type Warmpath } from '#runtime';
import type { Logger } from 'pino';
import { AuditLog } from './auth/audit-log.js';
import { authenticationFor } from './auth/authentication.js';
import { Authentication } from './auth/identity.js';
import { Viewers } from './auth/viewers.js';
import { BriefMutations } from './brief/brief.mutations.js';
import { BriefResolver } from './brief/brief.resolver.js';
import { OpenedBriefs } from './brief/opened-briefs.js';
import { CalibrationMutations } from './calibration/calibration.mutations.js';
import { TrustCalibrationResolver } from './calibration/trust-calibration.resolver.js';
import { Commands } from './commands/commands.js';
import { ConnectorPolicyMutations } from './connector-policy/connector-policy.mutations.js';
import { ContactsMutations } from './contacts/contacts.mutations.js';
import { ImportController } from './contacts/import.controller.js';
import { ImportResolver } from './contacts/import.resolver.js';
import { ImportRequests } from './contacts/import-requests.js';
import { ImportRuns } from './contacts/import-runs.js';
import { DeadLetterMutations } from './dead-letter/dead-letter.mutations.js';
import { EndorsementMutations } from './endorsement/endorsement.mutations.js';
import { ContextFactory } from './graphql/context-factory.js';
import { graphqlModule } from './graphql/graphql.module.js';
import { GlobalIds } from './graphql/global-ids.js';
import { Ids } from './graphql/ids.js';
import { RateLimit } from './graphql/rate-limit.js';
import { ReadNow } from './graphql/read-now.js';
import { HealthController } from './http/health.controller.js';
import { MetricsController } from './http/metrics.controller.js';
import { Outcomes } from './http/outcomes.js';
import { AcceptMutations } from './introduction/accept.mutations.js';
import { AskedForInput } from './introduction/asked-for.js';
import { ConnectorStepsMutations } from './introduction/connector-steps.mutations.js';
import { EndingMutations } from './introduction/ending.mutations.js';
import { InformationMutations } from './introduction/information.mutations.js';
import { IntroductionSteps } from './introduction/introduction-steps.js';
import { IntroductionWords } from './introduction/introduction-words.js';
import { IntroductionResolver } from './introduction/introduction.resolver.js';
import { IntroductionsResolver } from './introduction/introductions.resolver.js';
import { OutcomeMutations } from './introduction/outcome.mutations.js';
import { RequestMutations } from './introduction/request.mutations.js';
import { TargetStepsMutations } from './introduction/target-steps.mutations.js';
import { MutualContactsResolver } from './mutual-contacts/mutual-contacts.resolver.js';
import { OrganizationMutations } from './organization/organization.mutations.js';
import { OrganizationResolver } from './organization/organization.resolver.js';
import { OrganizationsResolver } from './organization/organizations.resolver.js';
import { ColdWays } from './paths/cold-ways.js';
import { PathInput } from './paths/path-input.js';
import { NoPathResolver, PathsResolver } from './paths/paths.resolver.js';
import { PeopleResolver } from './person/people.resolver.js';
import { PersonMutations } from './person/person.mutations.js';
import { PersonResolver } from './person/person.resolver.js';
import { Profiles } from './person/profiles.js';
import { PositionFilters } from './person/position-filters.js';
import { ReachableResolver } from './reachable/reachable.resolver.js';
import { InteractionMutations } from './relationship/interaction.mutations.js';
import { RelationshipMutations } from './relationship/relationship.mutations.js';
import { FreshQuotes } from './risk/fresh-quotes.js';
import { Quotes } from './risk/quotes.js';
import { TrustAtRiskResolver } from './risk/trust-at-risk.resolver.js';
import { TrustExposureResolver } from './risk/trust-exposure.resolver.js';
import { VouchProposals } from './risk/vouch-proposals.js';
import { VouchesAtRisk } from './risk/vouches-at-risk.js';
import { TrustResolver } from './trust/trust.resolver.js';
import { ViewerResolver } from './viewer/viewer.resolver.js';
import { VouchMutations } from './vouch/vouch.mutations.js';
import { WorkspaceMutations } from './workspace/workspace.mutations.js';

/** Everything that GraphQL is made of; the schema file is generated from the same list. */
export const resolvers: Provider[] = [
  AcceptMutations,
  BriefMutations,
  BriefResolver,
  CalibrationMutations,
  ConnectorPolicyMutations,
  ConnectorStepsMutations,
  ContactsMutations,
  DeadLetterMutations,
  EndingMutations,
  EndorsementMutations,
  ImportResolver,
  InformationMutations,
  InteractionMutations,
  IntroductionResolver,
  IntroductionsResolver,
  MutualContactsResolver,
  NoPathResolver,
  OrganizationMutations,
  OrganizationResolver,
  OrganizationsResolver,
  OutcomeMutations,
  PathsResolver,
  PeopleResolver,
  PersonMutations,
  PersonResolver,
  ReachableResolver,
  RelationshipMutations,
  RequestMutations,
  TargetStepsMutations,
  TrustAtRiskResolver,
  TrustCalibrationResolver,
  TrustExposureResolver,
  TrustResolver,
  ViewerResolver,
  VouchMutations,
  WorkspaceMutations,
];

const services: Provider[] = [
  AskedForInput,
  ColdWays,
  Commands,
  ContextFactory,
  FreshQuotes,
  GlobalIds,
  Ids,
  ImportRequests,
  ImportRuns,
  IntroductionSteps,
  IntroductionWords,
  OpenedBriefs,
  Outcomes,
  PathInput,
  PositionFilters,
  Profiles,
  Quotes,
  ReadNow,
  Viewers,
  VouchProposals,
  VouchesAtRisk,
];

/** The API over an opened service. */
@Module({})
export class GatewayModule {
  static over(warmpath: Warmpath<Recorder>, logger: Logger): DynamicModule {
    return {
      module: GatewayModule,
      imports: [
        WarmpathModule.over(warmpath, logger),
        AuthenticatedModule.with(warmpath.settings, logger),
        graphqlModule(warmpath.settings),
      ],
      controllers: [ImportController, HealthController, MetricsController],
      providers: [...resolvers],
    };
  }
}

@Module({})
class AuthenticatedModule {
  static with(settings: Settings, logger: Logger): DynamicModule {
    const always = settings.auth.mode === 'jwt';
    const providers: Provider[] = [
      ...services,
      { provide: Authentication, useValue: authenticationFor(settings) },
      { provide: AuditLog, useValue: new AuditLog(logger, { always }) },
      { provide: RateLimit, useValue: new RateLimit(settings.rateLimit) },
    ];
    return { module: AuthenticatedModule, global: true, providers, exports: providers };
  }
}
