import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Payload } from '../commands/payload.js';
import { Person } from '../person/person.type.js';

@ObjectType({ isAbstract: true })
export abstract class TiePayload extends Payload {
  @Field(() => Person, { nullable: true, description: 'The other person, or who spoke; null when refused.' })
  person!: Person | null;
}

@ObjectType({ isAbstract: true })
export abstract class ReportPayload extends Payload {
  @Field(() => ID, {
    nullable: true,
    description: 'The report: the other end confirms it by this id; null when refused.',
  })
  report!: string | null;
}

@ObjectType({ description: 'Answer of `describeRelationship`.' })
export class DescribeRelationshipPayload extends TiePayload {}

@ObjectType({ description: 'Answer of `rateContacts`.' })
export class RateContactsPayload extends TiePayload {}

@ObjectType({ description: 'Answer of `stateStance`.' })
export class StateStancePayload extends TiePayload {}

@ObjectType({ description: 'Answer of `setVisibility`.' })
export class SetVisibilityPayload extends TiePayload {}

@ObjectType({ description: 'Answer of `logInteraction`.' })
export class LogInteractionPayload extends ReportPayload {}

@ObjectType({ description: 'Answer of `confirmReport`.' })
export class ConfirmReportPayload extends ReportPayload {}
