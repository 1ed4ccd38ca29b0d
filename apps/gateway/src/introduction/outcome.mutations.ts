import { Context, Field, Float, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { OutcomeKind } from '#domain';
import { Commands } from '../commands/commands.js';
import { Given } from '../commands/given.js';
import { DateTime } from '../graphql/date-time.scalar.js';
import { GlobalIds } from '../graphql/global-ids.js';
import { Ids } from '../graphql/ids.js';
import { instantOrNull } from '../graphql/instant.js';
import type { RequestContext } from '../graphql/request-context.js';
import { OutcomeKindEnum } from './introduction.enums.js';
import { IntroductionPayload } from './introduction.payloads.js';
import { introductionRef } from './introduction.type.js';
import { SpokenInput } from './step.inputs.js';

@InputType({ description: 'How an introduction or a vouch ended: exactly one of the two.' })
class RecordOutcomeInput extends SpokenInput {
  @Field(() => ID, { nullable: true, description: 'Which introduction.' })
  introduction?: string | null;

  @Field(() => ID, { nullable: true, description: 'Which vouch, given by itself.' })
  vouch?: string | null;

  @Field(() => OutcomeKindEnum, { description: 'How it ended.' })
  outcome!: OutcomeKind;

  @Field(() => Float, {
    nullable: true,
    defaultValue: 1,
    description: 'Of a bad outcome: how bad, 0 to 1.',
  })
  severity?: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; default now.' })
  at?: number | null;
}

@ObjectType({ description: 'Answer of `recordOutcome`.' })
class RecordOutcomePayload extends IntroductionPayload {
  @Field(() => ID, { nullable: true, description: 'The vouch, where it was one; null when refused.' })
  vouch!: string | null;
}

@Resolver()
export class OutcomeMutations {
  constructor(
    private readonly ids: Ids,
    private readonly globalIds: GlobalIds,
    private readonly commands: Commands,
  ) {}

  @Mutation(() => RecordOutcomePayload, {
    nullable: true,
    description:
      'Any party: says how it ended. The target’s word replaces the connector’s, and that the seeker’s.',
  })
  async recordOutcome(
    @Context() context: RequestContext,
    @Given() { introduction, vouch, ...input }: RecordOutcomeInput,
  ): Promise<RecordOutcomePayload> {
    const data = {
      by: await this.ids.personOrViewer(context, 'input.by', input.by),
      introduction: this.idOrNull('Introduction', context, introduction),
      vouch: this.idOrNull('Vouch', context, vouch),
      outcome: input.outcome,
      severity: input.severity ?? 1,
      at: instantOrNull(input.at),
    };
    const { id, rejection, receipt } = await this.commands.submit(
      context,
      'RecordOutcome',
      data,
      input.commandId,
    );
    const done = { introduction: null, vouch: null, rejection, receipt };
    if (id === null) return done;
    return data.vouch === null
      ? { ...done, introduction: introductionRef(id) }
      : { ...done, vouch: this.globalIds.write('Vouch', context.viewer.workspace, id) };
  }

  private idOrNull(
    kind: 'Introduction' | 'Vouch',
    context: RequestContext,
    text: string | null | undefined,
  ): string | null {
    if (text === null || text === undefined) return null;
    return this.ids.other(kind, context, `input.${kind.toLowerCase()}`, text);
  }
}
