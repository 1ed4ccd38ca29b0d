import { Args, ArgsType, Context, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { mayAskAs } from '#access';
import { Reachable } from '#trust-graph';
import { Cursors } from '../graphql/cursor.js';
import type { Channel } from '../graphql/enums.js';
import { Fault, notFound } from '../graphql/faults.js';
import { Ids } from '../graphql/ids.js';
import { checkedFirst, connection } from '../graphql/page.js';
import { ReadNow } from '../graphql/read-now.js';
import type { RequestContext } from '../graphql/request-context.js';
import { PositionArgs } from '../person/position.args.js';
import { PositionFilters } from '../person/position-filters.js';
import { personRef } from '../person/person.type.js';
import { ReachableConnection } from './reachable.type.js';

@ArgsType()
class ReachableArgs extends PositionArgs {
  @Field(() => ID, { nullable: true, description: 'The seeker; default you.' })
  from?: string | null;
}

/** Tied: write. One between: ask them. Further: nobody known vouches, so it is cold. */
const channels: Record<1 | 2 | 3, Channel> = { 1: 'DIRECT_MESSAGE', 2: 'VIA_MUTUAL', 3: 'PAID_MESSAGE' };

@Resolver()
export class ReachableResolver {
  constructor(
    private readonly ids: Ids,
    private readonly filters: PositionFilters,
    private readonly reachable: Reachable,
    private readonly readNow: ReadNow,
  ) {}

  @Query(() => ReachableConnection, {
    nullable: true,
    description: 'Whom can I reach in this role, organisation, industry or sector, and how?',
    name: 'reachable',
  })
  async ask(@Context() context: RequestContext, @Args() args: ReachableArgs): Promise<ReachableConnection> {
    const seeker = await this.ids.personOrViewer(context, 'from', args.from);
    if (!mayAskAs(context.viewer, seeker)) {
      throw new Fault('FORBIDDEN', 'You may ask whom you can reach only; an operator may for others.');
    }
    const filter = await this.filters.of(context, args);
    const cursors = new Cursors(context.viewer, ['reachable', seeker, filter]);
    const start = cursors.start(args.after, this.readNow.pinned(context.viewer, context.moment()));
    const answer = await this.reachable.ask({
      viewer: context.viewer,
      from: seeker,
      filter,
      ...start,
      first: checkedFirst(args.first),
    });
    if (!answer) throw notFound('person');
    return connection(answer, { cursors, ...start }, ({ person, degree, bestProbability }, cursor) => ({
      node: personRef(person),
      cursor,
      degree,
      bestProbability,
      channel: channels[degree],
    })) as ReachableConnection;
  }
}
