import { Args, Context, ID, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { mayAskAs } from '#access';
import { WarmPaths } from '#trust-graph';
import { ReadNow } from '../graphql/read-now.js';
import { AsOf, KnownAt } from '../graphql/clock.args.js';
import { Fault } from '../graphql/faults.js';
import { Ids } from '../graphql/ids.js';
import { checkedFirst, connection } from '../graphql/page.js';
import type { RequestContext } from '../graphql/request-context.js';
import { largestFirst } from '../graphql/selected.js';
import { ColdWays } from './cold-ways.js';
import { IntroductionPaths } from './introduction-paths.type.js';
import { AskAround, NoPath } from './no-path.type.js';
import { noPathOf } from './no-path.mapper.js';
import { PathInput } from './path-input.js';
import { PathOptionsInput } from './path-options.input.js';
import { AskedForPaths } from './path-question.js';
import { PathTargetInput } from './path-target.input.js';
import { pathsOf } from './path.mapper.js';
import { IntroductionPathConnection } from './path.type.js';

@Resolver(() => IntroductionPaths)
export class PathsResolver {
  constructor(
    private readonly ids: Ids,
    private readonly input: PathInput,
    private readonly warmPaths: WarmPaths,
    private readonly coldWays: ColdWays,
    private readonly readNow: ReadNow,
  ) {}

  @Query(() => IntroductionPaths, {
    nullable: true,
    description:
      'Who can introduce me, and by which path? All paths of up to three hops that you may see are considered; the best are exact.',
  })
  async introductionPaths(
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('from', { type: () => ID, nullable: true, description: 'The seeker; default you.' })
    from: string | null | undefined,
    @Args('to', { description: 'Whom to reach.' }) to: PathTargetInput,
    @Args('options', {
      type: () => PathOptionsInput,
      nullable: true,
      description: 'What steers the ranking.',
    })
    options: PathOptionsInput | undefined,
    @AsOf() asOf: number | null | undefined,
    @KnownAt() knownAt: number | null | undefined,
  ): Promise<IntroductionPaths> {
    const seeker = await this.ids.personOrViewer(context, 'from', from);
    if (!mayAskAs(context.viewer, seeker)) {
      throw new Fault('FORBIDDEN', 'You may ask for your own paths only; an operator may for others.');
    }
    const [target, checkedOptions] = await Promise.all([
      this.input.target(context, to),
      this.input.options(context, options ?? {}),
    ]);
    const moment = context.moment(asOf, knownAt);
    const question = new AskedForPaths(this.warmPaths, {
      viewer: context.viewer,
      from: seeker,
      to: target,
      options: checkedOptions,
      evidence: largestFirst(info, 'evidence'),
    });
    return { question, moment, ...moment, readToken: this.readNow.token(context.viewer) };
  }

  @ResolveField(() => IntroductionPathConnection, {
    description: 'The paths, best first; at most 1,000 in all.',
  })
  async paths(
    @Parent() { question, moment }: IntroductionPaths,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 10, description: 'How many, 1 to 100.' })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor after which to go on.' })
    after: string | null | undefined,
  ): Promise<IntroductionPathConnection> {
    const start = question.cursors.start(after, this.readNow.pinned(question.viewer, moment));
    const shown = checkedFirst(first, 10);
    // One more than is shown: the last path of a page ranks above the first one of the next page for a reason, too.
    const answer = await question.ask(shown + 1, start);
    return connection(
      { items: pathsOf(answer, question.rankBy).slice(0, shown), more: answer.paths.length > shown },
      { cursors: question.cursors, ...start },
      (node, cursor) => ({ node, cursor }),
    ) as IntroductionPathConnection;
  }

  @ResolveField(() => NoPath, { nullable: true, description: 'Set when there is no path at all.' })
  async noPath(
    @Parent() { question, moment }: IntroductionPaths,
    @Context() context: RequestContext,
  ): Promise<NoPath | null> {
    const { noPath } = await question.anyAnswer({
      moment: this.readNow.pinned(question.viewer, moment),
      skip: 0,
    });
    return noPath && noPathOf(noPath, await this.coldWays.of(context, question), context);
  }
}

@Resolver(() => NoPath)
export class NoPathResolver {
  @ResolveField(() => [AskAround], { description: 'Contacts who may know somebody there.' })
  askAround(
    @Parent() { contacts }: NoPath,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 10, description: 'How many, 1 to 100.' })
    first: number | null,
  ): readonly AskAround[] {
    return contacts.slice(0, checkedFirst(first, 10));
  }
}
