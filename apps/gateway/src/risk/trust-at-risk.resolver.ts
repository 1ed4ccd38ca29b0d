import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { mayAskAs } from '#access';
import { AsOf, KnownAt } from '../graphql/clock.args.js';
import { Fault } from '../graphql/faults.js';
import { ReadNow } from '../graphql/read-now.js';
import type { RequestContext } from '../graphql/request-context.js';
import { largestFirst } from '../graphql/selected.js';
import { TrustAtRisk } from './trust-at-risk.type.js';
import { VouchProposalInput } from './vouch-proposal.input.js';
import { VouchProposals } from './vouch-proposals.js';
import { VouchesAtRisk } from './vouches-at-risk.js';

@Resolver()
export class TrustAtRiskResolver {
  constructor(
    private readonly proposals: VouchProposals,
    private readonly vouches: VouchesAtRisk,
    private readonly readNow: ReadNow,
  ) {}

  @Query(() => TrustAtRisk, {
    nullable: true,
    description:
      'What would a yes put at risk: with which contact, how much, how likely, on what evidence? For the connector and operators.',
  })
  async trustAtRisk(
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('proposal', { description: 'What the connector might say yes to.' }) proposal: VouchProposalInput,
    @AsOf() asOf: number | null | undefined,
    @KnownAt() knownAt: number | null | undefined,
  ): Promise<TrustAtRisk> {
    const proposed = await this.proposals.of(context, proposal);
    if (!mayAskAs(context.viewer, proposed.connector)) {
      throw new Fault('FORBIDDEN', 'You may ask for your own vouches only; an operator may for others.');
    }
    const moment = this.readNow.pinned(context.viewer, context.moment(asOf, knownAt));
    return this.vouches.answer(context, proposed, moment, largestFirst(info, 'evidence'));
  }
}
