import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import type { Acknowledgement } from '#domain';
import { DateTime } from '../graphql/date-time.scalar.js';
import { edgeOf, PageInfo, type Connection } from '../graphql/page.js';
import { Introduction } from '../introduction/introduction.type.js';
import { Person } from '../person/person.type.js';
import { AcknowledgementEnum } from './risk.enums.js';

@ObjectType({ description: 'One open vouch. Its stake and probability are as they were when it was given.' })
export class ExposureItem {
  @Field(() => Introduction, { nullable: true, description: 'The introduction that it is for, if any.' })
  introduction!: Introduction | null;

  @Field(() => ID, { nullable: true, description: 'The vouch, where it was given by itself.' })
  vouch!: string | null;

  @Field(() => Person, { description: 'For whom.' })
  seeker!: Person;

  @Field(() => Person, { description: 'With whom: whose trust is at stake.' })
  withContact!: Person;

  @Field(() => Float, { description: 'Fall of the contact’s mean trust if it fails outright, 0 to 1.' })
  stake!: number;

  @Field(() => Float, { description: 'The same by what is known now: for information, it binds nobody.' })
  stakeNow!: number;

  @Field(() => Float, { description: 'Probability that it fails, 0 to 1.' })
  breachProbability!: number;

  @Field(() => Float, {
    description: 'Its share of the expected shortfall; all shares add up to 1, or are 0.',
  })
  shareOfShortfall!: number;

  @Field(() => AcknowledgementEnum, { description: 'Who agreed to these figures.' })
  acknowledgedBy!: Acknowledgement;

  @Field(() => DateTime, { description: 'Open since.' })
  since!: number;
}

@ObjectType({ description: 'An open vouch on a page.' })
export class ExposureItemEdge extends edgeOf(ExposureItem) {}

@ObjectType({ description: 'A page of open vouches, oldest first.' })
export class ExposureItemConnection implements Connection<ExposureItemEdge> {
  @Field(() => [ExposureItemEdge], { description: 'The vouches, with cursors.' })
  edges!: ExposureItemEdge[];

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  pageInfo!: PageInfo;
}
