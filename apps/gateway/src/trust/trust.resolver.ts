import { Args, Context, ID, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { TrustBetween } from '#trust-graph';
import { AsOf, KnownAt } from '../graphql/clock.args.js';
import { notFound } from '../graphql/faults.js';
import { Ids } from '../graphql/ids.js';
import { checkedFirst } from '../graphql/page.js';
import type { RequestContext } from '../graphql/request-context.js';
import { largestFirst } from '../graphql/selected.js';
import { trustOf } from './trust.mapper.js';
import { Evidence, Trust } from './trust.type.js';

@Resolver(() => Trust)
export class TrustResolver {
  constructor(
    private readonly ids: Ids,
    private readonly trustBetween: TrustBetween,
  ) {}

  @Query(() => Trust, {
    nullable: true,
    description:
      'How far `from` trusts `to`, at any moment of the past, with the evidence. Directed: the other way round is another answer.',
  })
  async trust(
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('from', { type: () => ID, description: 'Who trusts.' }) from: string,
    @Args('to', { type: () => ID, description: 'Who is trusted.' }) to: string,
    @Args('domain', {
      type: () => String,
      nullable: true,
      description: 'Evidence from other fields counts a fifth.',
    })
    domain: string | null | undefined,
    @AsOf() asOf: number | null | undefined,
    @KnownAt() knownAt: number | null | undefined,
  ): Promise<Trust> {
    const [fromId, toId] = await Promise.all([
      this.ids.person(context, 'from', from),
      this.ids.person(context, 'to', to),
    ]);
    const answer = await this.trustBetween.ask({
      viewer: context.viewer,
      from: fromId,
      to: toId,
      ...(domain ? { domain } : {}),
      moment: context.moment(asOf, knownAt),
      evidence: largestFirst(info, 'evidence'),
    });
    if (!answer) throw notFound('person');
    return trustOf(answer.sums, answer.baseRate, answer.evidence);
  }

  @ResolveField(() => [Evidence], { description: 'The reasons, newest first.' })
  evidence(
    @Parent() { items }: Trust,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 5, description: 'How many, 1 to 100.' })
    first: number | null,
  ): readonly Evidence[] {
    return items.slice(0, checkedFirst(first, 5));
  }
}
