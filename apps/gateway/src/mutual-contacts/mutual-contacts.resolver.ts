import { Args, Context, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { mayAskAs } from '#access';
import { MutualContacts } from '#trust-graph';
import { Cursors } from '../graphql/cursor.js';
import { Fault, notFound } from '../graphql/faults.js';
import { Ids } from '../graphql/ids.js';
import { checkedFirst, connection, PageArgs } from '../graphql/page.js';
import { ReadNow } from '../graphql/read-now.js';
import type { RequestContext } from '../graphql/request-context.js';
import { largestFirst } from '../graphql/selected.js';
import { personRef } from '../person/person.type.js';
import { trustOf } from '../trust/trust.mapper.js';
import { MutualContactConnection } from './mutual-contact.type.js';

@Resolver()
export class MutualContactsResolver {
  constructor(
    private readonly ids: Ids,
    private readonly mutualContacts: MutualContacts,
    private readonly readNow: ReadNow,
  ) {}

  @Query(() => MutualContactConnection, {
    nullable: true,
    description: 'Whom do both know, and which of them knows the target best?',
    name: 'mutualContacts',
  })
  async ask(
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('from', { type: () => ID, nullable: true, description: 'The seeker; default you.' })
    from: string | null | undefined,
    @Args('to', { type: () => ID, description: 'The target.' }) to: string,
    @Args() page: PageArgs,
  ): Promise<MutualContactConnection> {
    const seeker = await this.ids.personOrViewer(context, 'from', from);
    if (!mayAskAs(context.viewer, seeker)) {
      throw new Fault('FORBIDDEN', 'You may ask for your own contacts only; an operator may for others.');
    }
    const target = await this.ids.person(context, 'to', to);
    const cursors = new Cursors(context.viewer, ['mutualContacts', seeker, target]);
    const start = cursors.start(page.after, this.readNow.pinned(context.viewer, context.moment()));
    const answer = await this.mutualContacts.ask({
      viewer: context.viewer,
      from: seeker,
      to: target,
      ...start,
      first: checkedFirst(page.first),
      evidence: largestFirst(info, 'evidence'),
    });
    if (!answer) throw notFound('person');
    return connection(answer, { cursors, ...start }, (item, cursor) => ({
      node: personRef(item.person),
      cursor,
      knowsTarget: trustOf(item.knowsTarget.sums, item.knowsTarget.baseRate, item.knowsTarget.evidence),
      trustsSeeker: trustOf(item.trustsSeeker.sums, item.trustsSeeker.baseRate, item.trustsSeeker.evidence),
      probability: item.probability,
      expectedDays: item.expectedDays,
    })) as MutualContactConnection;
  }
}
