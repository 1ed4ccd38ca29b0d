import { Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Commands } from '../commands/commands.js';
import { Given } from '../commands/given.js';
import { DateTime } from '../graphql/date-time.scalar.js';
import { Ids } from '../graphql/ids.js';
import { instantOrNull } from '../graphql/instant.js';
import type { RequestContext } from '../graphql/request-context.js';
import { FreshQuotes } from '../risk/fresh-quotes.js';
import { Quotes } from '../risk/quotes.js';
import { introductionRecord } from './introduction-record.js';
import { IntroductionSteps } from './introduction-steps.js';
import {
  AcceptIntroductionPayload,
  introductionPayload,
  type IntroductionPayload,
} from './introduction.payloads.js';
import { ReportableInput } from './step.inputs.js';

@InputType({ description: 'The connector’s yes.' })
class AcceptIntroductionInput extends ReportableInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The quote of `trustAtRisk` that you saw: the figures that you agree to.',
  })
  quote?: string | null;

  @Field(() => [ID], { nullable: true, description: 'The same where you name several people: at most 10.' })
  quotes?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'For an ask that names nobody: 1 to 10 people to meet. Each becomes an introduction of its own.',
  })
  people?: string[] | null;

  @Field(() => DateTime, { nullable: true, description: 'When you said yes, if earlier than now.' })
  occurredAt?: number | null;
}

@Resolver()
export class AcceptMutations {
  constructor(
    private readonly ids: Ids,
    private readonly steps: IntroductionSteps,
    private readonly freshQuotes: FreshQuotes,
    private readonly quotes: Quotes,
    private readonly commands: Commands,
  ) {}

  @Mutation(() => AcceptIntroductionPayload, {
    nullable: true,
    description:
      'Says yes to an ask, and vouches with it: what that puts at risk is frozen until the introduction ends.',
  })
  async acceptIntroduction(
    @Context() context: RequestContext,
    @Given() input: AcceptIntroductionInput,
  ): Promise<IntroductionPayload> {
    const step = await this.steps.reportable(context, input);
    const people = await this.ids.people(context, 'input.people', input.people ?? []);
    const data = {
      ...step,
      people,
      occurredAt: instantOrNull(input.occurredAt),
      quotes: {
        seen: this.seen(context, input),
        fresh: await this.fresh(context, step.introduction, people),
      },
    };
    return introductionPayload(
      await this.commands.submit(context, 'AcceptIntroduction', data, input.commandId),
    );
  }

  private seen({ viewer }: RequestContext, { quote, quotes }: AcceptIntroductionInput) {
    const parse = (field: string) => (text: string) => this.quotes.parse(viewer.workspace, text, field);
    const one = typeof quote === 'string' ? [quote] : [];
    return [...one.map(parse('input.quote')), ...(quotes ?? []).map(parse('input.quotes'))];
  }

  private async fresh(context: RequestContext, introduction: string, people: readonly string[]) {
    const { connector, seeker, target, ask } = await introductionRecord(introduction, context);
    const contacts = target === null ? people : [target];
    return this.freshQuotes.of(context, { connector, seeker, contacts, domain: ask.domain, introduction });
  }
}
