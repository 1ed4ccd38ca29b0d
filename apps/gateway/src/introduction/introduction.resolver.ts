import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ConnectorState, IntroductionAction, IntroductionPhase, PartyRole, TargetState } from '#domain';
import type { IntroductionRecord } from '#trust-graph';
import { Cursors } from '../graphql/cursor.js';
import { GlobalIds } from '../graphql/global-ids.js';
import { checkedFirst, connection, cut, PageArgs } from '../graphql/page.js';
import { ReadNow } from '../graphql/read-now.js';
import type { RequestContext } from '../graphql/request-context.js';
import { organizationRef } from '../organization/organization.type.js';
import { personRef, type Person } from '../person/person.type.js';
import { Profiles } from '../person/profiles.js';
import type { Ask } from './ask.type.js';
import { forwardable } from './forwardable.js';
import { IntroductionEventConnection, type IntroductionEvent } from './introduction-event.type.js';
import { introductionRecord } from './introduction-record.js';
import { IntroductionWords } from './introduction-words.js';
import { Introduction, introductionRef } from './introduction.type.js';
import { viewerCan } from './viewer-can.js';

/** An introduction's fields, loaded together for all introductions of an answer. */
@Resolver(() => Introduction)
export class IntroductionResolver {
  constructor(
    private readonly words: IntroductionWords,
    private readonly profiles: Profiles,
    private readonly globalIds: GlobalIds,
    private readonly readNow: ReadNow,
  ) {}

  @ResolveField()
  id(@Parent() { key }: Introduction, @Context() { viewer }: RequestContext): string {
    return this.globalIds.write('Introduction', viewer.workspace, key);
  }

  @ResolveField()
  async seeker(@Parent() introduction: Introduction, @Context() context: RequestContext): Promise<Person> {
    return personRef((await load(introduction, context)).seeker);
  }

  @ResolveField()
  async connector(@Parent() introduction: Introduction, @Context() context: RequestContext): Promise<Person> {
    return personRef((await load(introduction, context)).connector);
  }

  @ResolveField()
  async target(
    @Parent() introduction: Introduction,
    @Context() context: RequestContext,
  ): Promise<Person | null> {
    const { target } = await load(introduction, context);
    return target === null ? null : personRef(target);
  }

  @ResolveField()
  async ask(@Parent() introduction: Introduction, @Context() context: RequestContext): Promise<Ask> {
    const record = await load(introduction, context);
    const words = this.words.ofAsk(context.viewer.workspace, record);
    const { organization, ...facts } = record.ask;
    return {
      ...facts,
      organization: organization === null ? null : organizationRef(organization),
      purpose: words?.purpose ?? null,
      message: words?.message ?? null,
      whyMe: words?.whyMe ?? null,
    };
  }

  @ResolveField()
  async parent(
    @Parent() introduction: Introduction,
    @Context() context: RequestContext,
  ): Promise<Introduction | null> {
    const { parent } = await load(introduction, context);
    return parent !== null && (await context.introductions.load(parent)) ? introductionRef(parent) : null;
  }

  @ResolveField()
  async connectorState(
    @Parent() introduction: Introduction,
    @Context() context: RequestContext,
  ): Promise<ConnectorState> {
    return (await load(introduction, context)).standing.connector;
  }

  @ResolveField()
  async targetState(
    @Parent() introduction: Introduction,
    @Context() context: RequestContext,
  ): Promise<TargetState> {
    return (await load(introduction, context)).standing.target;
  }

  @ResolveField()
  async phase(
    @Parent() introduction: Introduction,
    @Context() context: RequestContext,
  ): Promise<IntroductionPhase> {
    return (await load(introduction, context)).standing.phase;
  }

  @ResolveField()
  async viewerCan(
    @Parent() introduction: Introduction,
    @Context() context: RequestContext,
  ): Promise<IntroductionAction[]> {
    return viewerCan(await load(introduction, context), context);
  }

  @ResolveField()
  async waitingFor(
    @Parent() introduction: Introduction,
    @Context() context: RequestContext,
  ): Promise<PartyRole | null> {
    return (await load(introduction, context)).standing.waitingFor;
  }

  @ResolveField()
  async due(
    @Parent() introduction: Introduction,
    @Context() context: RequestContext,
  ): Promise<number | null> {
    return (await load(introduction, context)).standing.due;
  }

  @ResolveField()
  async forwardable(
    @Parent() introduction: Introduction,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    const record = await load(introduction, context);
    const words = this.words.ofAsk(context.viewer.workspace, record);
    if (words === null) return null;
    const [seeker, connector] = await Promise.all([
      this.profiles.name(record.seeker, context),
      this.profiles.name(record.connector, context),
    ]);
    return forwardable(words, { seeker, connector });
  }

  /** A history only grows at its end: a later page of an earlier answer goes on where that one stopped. */
  @ResolveField(() => IntroductionEventConnection, {
    description:
      'What happened so far, oldest first. The target sees the steps since they came in, but not what lies between seeker and connector.',
  })
  async history(
    @Parent() introduction: Introduction,
    @Context() context: RequestContext,
    @Args() page: PageArgs,
  ): Promise<IntroductionEventConnection> {
    const { viewer } = context;
    const { steps } = await load(introduction, context);
    const cursors = new Cursors(viewer, ['history', introduction.key]);
    const start = cursors.start(page.after, this.readNow.pinned(context.viewer, context.moment()));
    return connection(
      cut(steps, start.skip, checkedFirst(page.first)),
      { cursors, ...start },
      (step, cursor) => ({
        node: this.event(step, context),
        cursor,
      }),
    ) as IntroductionEventConnection;
  }

  private event(step: IntroductionRecord['steps'][number], { viewer }: RequestContext): IntroductionEvent {
    const { type, at, by, reportedBy, meetingAt } = step;
    return {
      type,
      at,
      meetingAt,
      by: by === null ? null : personRef(by),
      reportedBy: reportedBy === null ? null : personRef(reportedBy),
      reason: this.words.ofStep(viewer.workspace, step),
    };
  }
}

const load = async ({ key }: Introduction, context: RequestContext): Promise<IntroductionRecord> =>
  introductionRecord(key, context);
