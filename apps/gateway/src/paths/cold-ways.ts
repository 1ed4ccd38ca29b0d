import { Injectable } from '@nestjs/common';
import { emptyBrief, missingAnswers, type BriefAnswer, type Id } from '#domain';
import type { PathTarget } from '#trust-graph';
import { OpenedBriefs } from '../brief/opened-briefs.js';
import type { Channel } from '../graphql/enums.js';
import type { RequestContext } from '../graphql/request-context.js';
import { employersOf } from '../person/employers.js';
import { Profiles } from '../person/profiles.js';
import type { ColdWay } from './no-path.mapper.js';

/** How a seeker gets in touch without anybody's help, and what they have to write for it first. */
@Injectable()
export class ColdWays {
  constructor(
    private readonly profiles: Profiles,
    private readonly briefs: OpenedBriefs,
  ) {}

  async of(
    context: RequestContext,
    { seeker, target }: { readonly seeker: Id; readonly target: PathTarget },
  ): Promise<ColdWay> {
    const [channel, missing] = await Promise.all([
      this.channel(target, context),
      this.missing(context, seeker, target),
    ]);
    return { channel, missing };
  }

  /** An address that the seeker may see is the cheaper way to write to a stranger. */
  private async channel(target: PathTarget, context: RequestContext): Promise<Channel> {
    const profiles = 'person' in target ? await this.profiles.of(target.person, context) : [];
    return profiles.some(({ emails }) => emails.length > 0) ? 'EMAIL' : 'PAID_MESSAGE';
  }

  /** A brief that the viewer may not see counts as none. */
  private async missing(context: RequestContext, seeker: Id, target: PathTarget): Promise<BriefAnswer[]> {
    const brief = await this.briefs.of(context, seeker);
    return missingAnswers(brief?.words ?? emptyBrief, await leadingTo(target, context));
  }
}

/** The organisation itself, or those where the viewer sees that person work now: as an ask to them would. */
const leadingTo = async (target: PathTarget, context: RequestContext): Promise<Id[]> => {
  if ('organization' in target) return [target.organization];
  return 'person' in target ? employersOf(target.person, context) : [];
};
