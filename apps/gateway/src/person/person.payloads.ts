import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../commands/payload.js';
import { Person } from './person.type.js';

@ObjectType({ isAbstract: true })
export abstract class PersonPayload extends Payload {
  @Field(() => Person, { nullable: true, description: 'The person, as of the receipt; null when refused.' })
  person!: Person | null;
}

@ObjectType({ description: 'Answer of `addPerson`.' })
export class AddPersonPayload extends PersonPayload {}

@ObjectType({ description: 'Answer of `claimPerson`.' })
export class ClaimPersonPayload extends PersonPayload {}

@ObjectType({ description: 'Answer of `describePerson`.' })
export class DescribePersonPayload extends PersonPayload {}

@ObjectType({ description: 'Answer of `holdPosition`.' })
export class HoldPositionPayload extends PersonPayload {}

@ObjectType({ description: 'Answer of `leavePosition`.' })
export class LeavePositionPayload extends PersonPayload {}
