import { Field, ObjectType } from '@nestjs/graphql';
import type { NoPathReason } from '#trust-graph';
import { BriefAnswerEnum, ChannelEnum, NoPathReasonEnum, type Channel } from '../graphql/enums.js';
import { Person } from '../person/person.type.js';
import { Reason } from './path.type.js';

@ObjectType({ description: 'A contact who may know somebody there. Not a path: ask, don’t count on it.' })
export class AskAround {
  @Field(() => Person, { description: 'Your contact.' })
  person!: Person;

  @Field(() => [Reason], { description: 'Why they may know somebody, strongest first.' })
  because!: Reason[];
}

@ObjectType({ description: 'What is left without a connector.' })
export class ColdFallback {
  @Field(() => ChannelEnum, { description: 'How to get in touch.' })
  channel!: Channel;

  @Field({ description: 'A cold message is answered only if it says why you and nobody else.' })
  needsWhyYou!: boolean;

  @Field(() => [BriefAnswerEnum], { description: 'Answers of your brief that are still missing for it.' })
  missing!: (keyof typeof BriefAnswerEnum)[];
}

@ObjectType({ description: 'No warm path is an answer too: why, whom to ask around, and what is left.' })
export class NoPath {
  @Field(() => NoPathReasonEnum, { description: 'A hidden path and an absent one look the same.' })
  reason!: NoPathReason;

  @Field({ description: 'The reason in a sentence.' })
  text!: string;

  /** Read by the field resolver. */
  contacts!: readonly AskAround[];

  @Field(() => ColdFallback, { description: 'If nobody can help.' })
  cold!: ColdFallback;
}
