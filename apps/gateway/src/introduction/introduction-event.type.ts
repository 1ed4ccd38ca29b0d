import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../graphql/date-time.scalar.js';
import { edgeOf, PageInfo, type Connection } from '../graphql/page.js';
import { Person } from '../person/person.type.js';

@ObjectType({ description: 'One step of an introduction’s life.' })
export class IntroductionEvent {
  @Field({
    description: 'What happened, in the past tense: `IntroductionRequested`, `TargetAsked` and so on.',
  })
  type!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: number;

  @Field(() => Person, { nullable: true, description: 'Whose word it is; null: time alone did it.' })
  by!: Person | null;

  @Field(() => Person, { nullable: true, description: 'Who told of it, where that was somebody else.' })
  reportedBy!: Person | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The words beside it: a reason, a question, an answer, a note. Null where there are none, and once one of the people they name asked to be forgotten.',
  })
  reason!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Of a meeting that was booked: when it is to be.' })
  meetingAt!: number | null;
}

@ObjectType({ description: 'A step on a page.' })
export class IntroductionEventEdge extends edgeOf(IntroductionEvent) {}

@ObjectType({ description: 'A page of steps, oldest first.' })
export class IntroductionEventConnection implements Connection<IntroductionEventEdge> {
  @Field(() => [IntroductionEventEdge], { description: 'The steps, with cursors.' })
  edges!: IntroductionEventEdge[];

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  pageInfo!: PageInfo;
}
