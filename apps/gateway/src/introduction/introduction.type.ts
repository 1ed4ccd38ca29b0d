import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { ConnectorState, IntroductionAction, IntroductionPhase, PartyRole, TargetState } from '#domain';
import { DateTime } from '../graphql/date-time.scalar.js';
import { Node } from '../graphql/node.type.js';
import { edgeOf, PageInfo, type Connection } from '../graphql/page.js';
import { Person } from '../person/person.type.js';
import { Ask } from './ask.type.js';
import {
  ConnectorStateEnum,
  IntroductionActionEnum,
  IntroductionPhaseEnum,
  PartyRoleEnum,
  TargetStateEnum,
} from './introduction.enums.js';

@ObjectType({
  implements: () => [Node],
  description:
    'An ask of one person to another to be introduced to a third. Its parties and operators see it, its target once asked.',
})
export class Introduction extends Node {
  readonly __typename = 'Introduction';

  readonly key!: string;

  @Field(() => Person, { description: 'Who wants to meet somebody.' })
  seeker?: Person;

  @Field(() => Person, { description: 'Who is asked to introduce them.' })
  connector?: Person;

  @Field(() => Person, { nullable: true, description: 'Whom to meet; null where the ask names nobody.' })
  target?: Person | null;

  @Field(() => Ask, { description: 'What is asked.' })
  ask?: Ask;

  @Field(() => Introduction, {
    nullable: true,
    description:
      'The introduction that led to this connector, or the ask that this target was named for; null where there is none that you may see.',
  })
  parent?: Introduction | null;

  @Field(() => ConnectorStateEnum, { description: 'How far the connector is.' })
  connectorState?: ConnectorState;

  @Field(() => TargetStateEnum, { description: 'How far the target is.' })
  targetState?: TargetState;

  @Field(() => IntroductionPhaseEnum, { description: 'How far it is as a whole.' })
  phase?: IntroductionPhase;

  @Field(() => [IntroductionActionEnum], {
    description:
      'What you can do next, also by telling of a party who has no account; an operator: what any party can.',
  })
  viewerCan?: IntroductionAction[];

  @Field(() => PartyRoleEnum, { nullable: true, description: 'Whose step is waited for; null: nobody’s.' })
  waitingFor?: PartyRole | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ends by itself if nothing happens; null: it doesn’t.',
  })
  due?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Brief and ask as a plain text that the connector can forward; null once one of the people it names asked to be forgotten.',
  })
  forwardable?: string | null;
}

/** What resolvers hand on for an introduction: fields are loaded in one batch when they are asked for. */
export const introductionRef = (key: string): Introduction =>
  ({ key, __typename: 'Introduction' }) as Introduction;

@ObjectType({ description: 'An introduction on a page.' })
export class IntroductionEdge extends edgeOf(Introduction) {}

@ObjectType({ description: 'A page of introductions, the latest requested first.' })
export class IntroductionConnection implements Connection<IntroductionEdge> {
  @Field(() => [IntroductionEdge], { description: 'The introductions, with cursors.' })
  edges!: IntroductionEdge[];

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { nullable: true, description: 'How many there are in all.' })
  totalCount!: number | null;
}
