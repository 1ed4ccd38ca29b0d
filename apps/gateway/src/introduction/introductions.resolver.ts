import { Args, ArgsType, Context, Field, ID, Query, Resolver } from '@nestjs/graphql';
import type { IntroductionPhase, PartyRole } from '#domain';
import { Introductions } from '#trust-graph';
import { Cursors } from '../graphql/cursor.js';
import { Ids } from '../graphql/ids.js';
import { checkedFirst, connection, PageArgs } from '../graphql/page.js';
import { ReadNow } from '../graphql/read-now.js';
import type { RequestContext } from '../graphql/request-context.js';
import { introductionRecord } from './introduction-record.js';
import { IntroductionPhaseEnum, PartyRoleEnum } from './introduction.enums.js';
import { Introduction, IntroductionConnection, introductionRef } from './introduction.type.js';

@ArgsType()
class IntroductionsArgs extends PageArgs {
  @Field(() => PartyRoleEnum, { nullable: true, description: 'Only those in which you have this role.' })
  role?: PartyRole | null;

  @Field(() => [IntroductionPhaseEnum], { nullable: true, description: 'Only those in one of these phases.' })
  phase?: IntroductionPhase[] | null;
}

@Resolver()
export class IntroductionsResolver {
  constructor(
    private readonly ids: Ids,
    private readonly port: Introductions,
    private readonly readNow: ReadNow,
  ) {}

  @Query(() => Introduction, {
    nullable: true,
    description: 'One introduction, for its parties and operators.',
  })
  async introduction(
    @Context() context: RequestContext,
    @Args('id', { type: () => ID, description: 'Which.' }) id: string,
  ): Promise<Introduction> {
    const key = this.ids.other('Introduction', context, 'id', id);
    const { introduction } = await introductionRecord(key, context);
    return introductionRef(introduction);
  }

  @Query(() => IntroductionConnection, {
    nullable: true,
    description:
      'Your introductions, the latest requested first; of an operator who acts as nobody in particular, everybody’s.',
  })
  async introductions(
    @Context() context: RequestContext,
    @Args() { role, phase, first, after }: IntroductionsArgs,
  ): Promise<IntroductionConnection> {
    const options = { ...(role ? { role } : {}), ...(phase ? { phases: phase } : {}) };
    const { viewer } = context;
    const cursors = new Cursors(viewer, ['introductions', options]);
    const start = cursors.start(after, this.readNow.pinned(context.viewer, context.moment()));
    const page = await this.port.list({
      viewer,
      person: viewer.person,
      ...options,
      ...start,
      first: checkedFirst(first),
    });
    for (const record of page.items) context.introductions.prime(record.introduction, record);
    const edges = connection(page, { cursors, ...start }, ({ introduction }, cursor) => ({
      node: introductionRef(introduction),
      cursor,
    }));
    return { ...edges, totalCount: page.total } as IntroductionConnection;
  }
}
