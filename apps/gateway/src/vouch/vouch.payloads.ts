import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { VouchWarning } from '#domain';
import { Payload } from '../commands/payload.js';
import { VouchWarningEnum } from './vouch-warnings.js';

@ObjectType({ isAbstract: true })
export abstract class VouchPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The vouch; null when refused.' })
  vouch!: string | null;
}

@ObjectType({ description: 'Answer of `giveVouch`.' })
export class GiveVouchPayload extends VouchPayload {
  @Field(() => [VouchWarningEnum], { description: 'What the vouch lacks; empty when refused.' })
  warnings!: VouchWarning[];
}

@ObjectType({ description: 'Answer of `withdrawVouch`.' })
export class WithdrawVouchPayload extends VouchPayload {}
