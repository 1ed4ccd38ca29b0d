import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { mayAskAs } from '#access';
import { VouchRisk } from '#trust-graph';
import { AsOf, KnownAt } from '../graphql/clock.args.js';
import { Fault, notFound } from '../graphql/faults.js';
import { Ids } from '../graphql/ids.js';
import type { RequestContext } from '../graphql/request-context.js';
import { calibrationOf } from './calibration.mapper.js';
import { TrustCalibration } from './trust-calibration.type.js';

@Resolver()
export class TrustCalibrationResolver {
  constructor(
    private readonly ids: Ids,
    private readonly vouchRisk: VouchRisk,
  ) {}

  @Query(() => TrustCalibration, {
    nullable: true,
    description:
      'How vouches turned out against what had been said of them. Of an operator who acts as nobody in particular: everybody’s.',
  })
  async trustCalibration(
    @Context() context: RequestContext,
    @Args('connector', {
      type: () => ID,
      nullable: true,
      description: 'Whose vouches; default yours. Only an operator asks for another’s.',
    })
    connector: string | null | undefined,
    @AsOf() asOf: number | null | undefined,
    @KnownAt() knownAt: number | null | undefined,
  ): Promise<TrustCalibration> {
    const { viewer } = context;
    const whose = await this.ids.personOrNobody(context, 'connector', connector);
    if (!mayAskAs(viewer, whose)) {
      throw new Fault('FORBIDDEN', 'You may ask for your own vouches only; an operator may for all.');
    }
    const found = await this.vouchRisk.outcomes(viewer, whose, context.moment(asOf, knownAt));
    if (!found) throw notFound('person');
    return calibrationOf(found);
  }
}
