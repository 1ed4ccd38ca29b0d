import { Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { VouchRisk } from '#trust-graph';
import { CommandInput } from '../commands/command-input.js';
import { Commands } from '../commands/commands.js';
import { Given } from '../commands/given.js';
import { Payload } from '../commands/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import { calibrationOf } from './calibration.mapper.js';
import { TrustCalibration } from './trust-calibration.type.js';

@InputType({ description: 'All outcomes recorded by now count: there is nothing to choose.' })
export class RefitCoefficientsInput extends CommandInput {}

@ObjectType({ description: 'Answer of `refitCoefficients`.' })
export class RefitCoefficientsPayload extends Payload {
  @Field(() => TrustCalibration, {
    nullable: true,
    description: 'Everybody’s outcomes, and the weights as they are now; null when refused.',
  })
  calibration!: TrustCalibration | null;
}

@Resolver()
export class CalibrationMutations {
  constructor(
    private readonly commands: Commands,
    private readonly vouchRisk: VouchRisk,
  ) {}

  @Mutation(() => RefitCoefficientsPayload, {
    nullable: true,
    description:
      'Fits the weights of the breach probability anew, on how this workspace’s own vouches ended, and holds from now on: what ships counts as 100 outcomes, so a few move little. Refused where nothing ended yet, or nothing new did. Operators only.',
  })
  async refitCoefficients(
    @Context() context: RequestContext,
    @Given() { commandId }: RefitCoefficientsInput,
  ): Promise<RefitCoefficientsPayload> {
    const { id, rejection, receipt } = await this.commands.submit(
      context,
      'RefitCoefficients',
      {},
      commandId,
    );
    const found = id === null ? null : await this.vouchRisk.outcomes(context.viewer, null, context.moment());
    return { calibration: found && calibrationOf(found), rejection, receipt };
  }
}
