import { Args, Context, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Inject } from '@nestjs/common';
import { SETTINGS, type Settings } from '#runtime';
import { RoleEnum } from '../graphql/enums.js';
import { GlobalIds } from '../graphql/global-ids.js';
import { Node } from '../graphql/node.type.js';
import { ReadNow } from '../graphql/read-now.js';
import type { RequestContext } from '../graphql/request-context.js';
import { introductionRef } from '../introduction/introduction.type.js';
import { organizationRef } from '../organization/organization.type.js';
import { Person, personRef } from '../person/person.type.js';

@ObjectType({ description: 'Who you are to the service, and what it runs on.' })
export class Viewer {
  @Field(() => Person, {
    nullable: true,
    description: 'You; null for an operator who acts as nobody in particular.',
  })
  person!: Person | null;

  @Field(() => [RoleEnum], { description: 'What you may do.' })
  roles!: (keyof typeof RoleEnum)[];

  @Field({ description: 'The workspace you are in; nothing outside it exists for you.' })
  workspace!: string;

  @Field({ description: 'Header `x-warmpath-at-least` with this token sees at least what you see now.' })
  readToken!: string;

  @Field({ description: 'Engine of the event log.' })
  eventLog!: string;

  @Field({ description: 'Engine of the trust graph.' })
  trustGraph!: string;
}

@Resolver()
export class ViewerResolver {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly readNow: ReadNow,
    private readonly globalIds: GlobalIds,
  ) {}

  @Query(() => Viewer, { nullable: true, description: 'Who am I here?' })
  viewer(@Context() { viewer }: RequestContext): Viewer {
    const { eventLog, trustGraph } = this.settings;
    return {
      person: viewer.person === null ? null : personRef(viewer.person),
      roles: viewer.operator ? ['OPERATOR'] : ['MEMBER'],
      workspace: viewer.workspace,
      readToken: this.readNow.token(viewer),
      eventLog,
      trustGraph,
    };
  }

  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its id; null where there is nothing you may see.',
  })
  async node(
    @Context() { viewer, people, organizations, introductions }: RequestContext,
    @Args('id', { type: () => ID, description: 'A global id.' }) id: string,
  ): Promise<Node | null> {
    const parsed = this.globalIds.parse(id);
    if (parsed?.workspace !== viewer.workspace) return null;
    if (parsed.kind === 'Person') return (await people.load(parsed.id)) ? personRef(parsed.id) : null;
    if (parsed.kind === 'Organization') {
      return (await organizations.load(parsed.id)) ? organizationRef(parsed.id) : null;
    }
    if (parsed.kind !== 'Introduction') return null;
    return (await introductions.load(parsed.id)) ? introductionRef(parsed.id) : null;
  }
}
