import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { Receipt } from './receipt.type.js';
import { Rejection } from './rejection.type.js';

/** What every payload carries, beside the object that the command was about. */
@ObjectType({ isAbstract: true })
export abstract class Payload {
  @Field(() => Rejection, {
    nullable: true,
    description: 'The rule’s “no”; null when the command was accepted.',
  })
  rejection!: Rejection | null;

  @Field(() => Receipt, { nullable: true, description: 'Proof of recording; null when refused.' })
  receipt!: Receipt | null;
}

export type PayloadType = Type<Payload>;
