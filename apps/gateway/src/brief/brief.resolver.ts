import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { missingAnswers, whyMeFor, type BriefAnswer, type Id } from '#domain';
import { BriefAnswerEnum } from '../graphql/enums.js';
import { notFound } from '../graphql/faults.js';
import { Ids } from '../graphql/ids.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Brief, briefOf } from './brief.type.js';
import { OpenedBriefs } from './opened-briefs.js';

@Resolver(() => Brief)
export class BriefResolver {
  constructor(
    private readonly ids: Ids,
    private readonly briefs: OpenedBriefs,
  ) {}

  @Query(() => Brief, {
    nullable: true,
    description: 'What a seeker has written of themself, and what is missing.',
  })
  async brief(
    @Context() context: RequestContext,
    @Args('seeker', {
      type: () => ID,
      nullable: true,
      description: 'Whose; default yours. Only an operator sees another’s.',
    })
    seeker: string | null | undefined,
  ): Promise<Brief> {
    const id = await this.ids.personOrViewer(context, 'seeker', seeker);
    const opened = await this.briefs.of(context, id);
    if (!opened) throw notFound('brief');
    return briefOf(opened);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why me? The answer for that organisation, else the general one.',
  })
  async whyMe(
    @Parent() { opened }: Brief,
    @Context() context: RequestContext,
    @Args('organization', { type: () => ID, nullable: true, description: 'Where to.' })
    organization: string | null | undefined,
  ): Promise<string | null> {
    return whyMeFor(opened.words, await this.organizations(context, organization));
  }

  @ResolveField(() => [BriefAnswerEnum], {
    description: 'Answers that an ask to that organisation would still lack.',
  })
  async missing(
    @Parent() { opened }: Brief,
    @Context() context: RequestContext,
    @Args('organization', { type: () => ID, nullable: true, description: 'Where to.' })
    organization: string | null | undefined,
  ): Promise<BriefAnswer[]> {
    return missingAnswers(opened.words, await this.organizations(context, organization));
  }

  private async organizations(context: RequestContext, text: string | null | undefined): Promise<Id[]> {
    if (text === null || text === undefined) return [];
    return [await this.ids.organization(context, 'organization', text)];
  }
}
