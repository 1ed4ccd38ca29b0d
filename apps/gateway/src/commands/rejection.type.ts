import { Field, Float, ID, InterfaceType, ObjectType } from '@nestjs/graphql';
import type { BriefAnswer, RejectionCode } from '#domain';
import { BriefAnswerEnum } from '../graphql/enums.js';
import { RejectionCodeEnum } from './rejection-code.enum.js';

@InterfaceType({
  description: 'A rule’s “no”: nothing was changed.',
  resolveType: (rejection: Rejection) => {
    if ('missing' in rejection) return 'BriefIncomplete';
    if ('expectedShortfall95' in rejection) return 'OverBudget';
    return 'quote' in rejection ? 'QuoteOutdated' : 'Refused';
  },
})
export abstract class Rejection {
  @Field(() => RejectionCodeEnum, { description: 'Stable: programs decide by it.' })
  code!: RejectionCode;

  @Field({ description: 'What a person can do about it.' })
  message!: string;
}

@ObjectType({ implements: () => [Rejection], description: 'A “no” that carries no figures.' })
export class Refused extends Rejection {}

@ObjectType({
  implements: () => [Rejection],
  description: 'The ask needs answers that the seeker has not given.',
})
export class BriefIncomplete extends Rejection {
  @Field(() => [BriefAnswerEnum], { description: 'The answers that are missing.' })
  missing!: readonly BriefAnswer[];
}

@ObjectType({
  implements: () => [Rejection],
  description: 'The vouch would put more at risk than the connector allows themself.',
})
export class OverBudget extends Rejection {
  @Field(() => Float, {
    description: 'Mean loss of the worst 5 of 100 cases with it, in trust lost.',
  })
  expectedShortfall95!: number;

  @Field(() => Float, { description: 'How much that may be.' })
  budget!: number;
}

@ObjectType({
  implements: () => [Rejection],
  description: 'The risk has grown since the connector saw it.',
})
export class QuoteOutdated extends Rejection {
  @Field(() => ID, { description: 'The figures as they are now: whoever gives it back agrees to them.' })
  quote!: string;
}
