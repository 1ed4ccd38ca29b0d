import { Field, InterfaceType, ObjectType } from '@nestjs/graphql';
import type { Rejection as DomainRejection, RejectionCode } from '#domain';
import { RejectionCodeEnum } from './rejection-code.enum.js';

@InterfaceType({
  description: 'A rule’s “no”: nothing was changed.',
  resolveType: () => 'Refused',
})
export abstract class Rejection implements DomainRejection {
  @Field(() => RejectionCodeEnum, { description: 'Stable: programs decide by it.' })
  code!: RejectionCode;

  @Field({ description: 'What a person can do about it.' })
  message!: string;
}

@ObjectType({ implements: () => [Rejection], description: 'A “no” that carries no figures.' })
export class Refused extends Rejection {}
