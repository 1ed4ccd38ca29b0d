import { Context, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { AskKind } from '#domain';
import { CommandInput } from '../commands/command-input.js';
import { Commands } from '../commands/commands.js';
import { Given } from '../commands/given.js';
import { DateTime } from '../graphql/date-time.scalar.js';
import { Ids } from '../graphql/ids.js';
import { instantOrNull } from '../graphql/instant.js';
import type { RequestContext } from '../graphql/request-context.js';
import { PathTargetInput } from '../paths/path-target.input.js';
import { employersOf } from '../person/employers.js';
import { FreshQuotes } from '../risk/fresh-quotes.js';
import { AskedForInput } from './asked-for.js';
import { AskKindEnum } from './introduction.enums.js';
import {
  introductionPayload,
  RequestIntroductionPayload,
  type IntroductionPayload,
} from './introduction.payloads.js';

@InputType({ description: 'An ask for an introduction.' })
class RequestIntroductionInput extends CommandInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The seeker; default you. Only an operator names somebody else.',
  })
  from?: string | null;

  @Field(() => ID, { description: 'Who is asked to introduce the seeker.' })
  connector!: string;

  @Field({ description: 'Whom to meet: a person, or whomever the connector thinks of.' })
  to!: PathTargetInput;

  @Field(() => AskKindEnum, {
    defaultValue: 'NAMED_PERSON',
    description: 'How it is asked; an open or closed ask names no person.',
  })
  kind!: AskKind;

  @Field(() => String, {
    nullable: true,
    description: 'Field of the new career, at most 100 characters: in it the vouch counts.',
  })
  domain?: string | null;

  @Field(() => String, { nullable: true, description: 'What is to come of it, at most 4,000 characters.' })
  purpose?: string | null;

  @Field(() => String, { nullable: true, description: 'A message, at most 4,000 characters.' })
  message?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why you, and why there, at most 4,000 characters; default: your brief’s answer.',
  })
  whyMe?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The introduction, already made, that leads to this connector.',
  })
  parent?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When you asked, if earlier than now.' })
  occurredAt?: number | null;
}

@Resolver()
export class RequestMutations {
  constructor(
    private readonly ids: Ids,
    private readonly askedFor: AskedForInput,
    private readonly freshQuotes: FreshQuotes,
    private readonly commands: Commands,
  ) {}

  @Mutation(() => RequestIntroductionPayload, {
    nullable: true,
    description: 'Asks somebody for an introduction. Your brief must have its four answers.',
  })
  async requestIntroduction(
    @Context() context: RequestContext,
    @Given() input: RequestIntroductionInput,
  ): Promise<IntroductionPayload> {
    const { parent, domain = null } = input;
    const [seeker, connector, to] = await Promise.all([
      this.ids.personOrViewer(context, 'input.from', input.from),
      this.ids.person(context, 'input.connector', input.connector),
      this.askedFor.of(context, input.to),
    ]);
    const contacts = to.person === undefined ? [] : [to.person];
    const vouch = { connector, seeker, contacts, domain, introduction: null };
    const data = {
      seeker,
      connector,
      to,
      kind: input.kind,
      domain,
      purpose: input.purpose ?? null,
      message: input.message ?? null,
      whyMe: input.whyMe ?? null,
      parent: parent ? this.ids.other('Introduction', context, 'input.parent', parent) : null,
      occurredAt: instantOrNull(input.occurredAt),
      towards: to.person === undefined ? [] : await employersOf(to.person, context),
      quotes: { fresh: await this.freshQuotes.of(context, vouch), seen: [] },
    };
    return introductionPayload(
      await this.commands.submit(context, 'RequestIntroduction', data, input.commandId),
    );
  }
}
