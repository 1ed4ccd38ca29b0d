import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import type { RiskVerdict } from '#domain';
import { Reason } from '../paths/path.type.js';
import { Person } from '../person/person.type.js';
import { Trust } from '../trust/trust.type.js';
import { RiskVerdictEnum } from './risk.enums.js';
import { TrustExposure } from './trust-exposure.type.js';

@ObjectType({ description: 'One thing that makes a vouch more or less likely to fail.' })
export class RiskFactor {
  @Field({ description: 'Stable word.' })
  code!: string;

  @Field({ description: 'A sentence.' })
  text!: string;

  @Field(() => Float, {
    description:
      'What it adds to the log-odds: above 0 it raises the probability. All add up to the logit of it.',
  })
  logOdds!: number;
}

@ObjectType({ description: 'What a yes would put at risk, before it is said.' })
export class TrustAtRisk {
  @Field(() => Person, { description: 'With whom: whose trust is at stake.' })
  withContact!: Person;

  @Field(() => Trust, { description: 'How far the contact trusts the connector now.' })
  trustNow!: Trust;

  @Field(() => Trust, { description: 'How far they would, if the vouch failed now; on the same evidence.' })
  trustIfItFails!: Trust;

  @Field(() => Float, { description: 'Fall of the contact’s mean trust in the connector, 0 to 1.' })
  stake!: number;

  @Field(() => Float, { description: 'Probability that the vouch fails, 0 to 1.' })
  breachProbability!: number;

  @Field(() => [RiskFactor], { description: 'What raised and what lowered that probability.' })
  factors!: RiskFactor[];

  @Field(() => Float, { description: 'Stake times probability.' })
  expectedLoss!: number;

  @Field(() => Float, {
    description: 'The most by which anybody else’s mean trust can fall with it, 0 to 1.',
  })
  othersAtMost!: number;

  @Field(() => TrustExposure, { description: 'All other open vouches together.' })
  exposureBefore!: TrustExposure;

  @Field(() => TrustExposure, { description: 'The same with this one.' })
  exposureAfter!: TrustExposure;

  @Field(() => RiskVerdictEnum, { description: 'That against the budget.' })
  verdict!: RiskVerdict;

  @Field(() => [Reason], { description: 'The same in words.' })
  inWords!: Reason[];

  @Field(() => ID, {
    description:
      'These figures at severity 1, sealed: give it back with the yes, and a risk that has grown meanwhile is not taken unseen.',
  })
  quote!: string;
}
