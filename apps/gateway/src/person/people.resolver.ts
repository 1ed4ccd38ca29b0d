import { Args, ArgsType, Context, Field, ID, InputType, Int, Query, Resolver } from '@nestjs/graphql';
import { Directory, type PersonLookup } from '#trust-graph';
import { Cursors } from '../graphql/cursor.js';
import { badInput } from '../graphql/faults.js';
import { Ids } from '../graphql/ids.js';
import { checkedFirst, connection } from '../graphql/page.js';
import { ReadNow } from '../graphql/read-now.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Person, PersonConnection, personRef } from './person.type.js';
import { PositionArgs } from './position.args.js';
import { PositionFilters } from './position-filters.js';

@InputType('PersonLookup', { isOneOf: true, description: 'A person by one of these.' })
class PersonLookupInput {
  @Field(() => ID, { nullable: true, description: 'Their id here.' })
  id?: string;

  @Field(() => ID, { nullable: true, description: 'The id that an operator’s own records know them by.' })
  externalId?: string;

  @Field(() => String, { nullable: true, description: 'An e-mail address of theirs.' })
  email?: string;

  @Field(() => String, { nullable: true, description: 'The address of a profile of theirs.' })
  profileUrl?: string;
}

@ArgsType()
class PeopleArgs extends PositionArgs {
  @Field(() => String, { nullable: true, description: 'Beginnings of words of their name.' })
  search?: string | null;

  @Field(() => Int, { nullable: true, description: 'Hops from you: 1, 2 or 3.' })
  degree?: number | null;
}

@Resolver()
export class PeopleResolver {
  constructor(
    private readonly ids: Ids,
    private readonly filters: PositionFilters,
    private readonly directory: Directory,
    private readonly readNow: ReadNow,
  ) {}

  @Query(() => Person, { nullable: true, description: 'One person; null where there is nobody you may see.' })
  async person(
    @Context() context: RequestContext,
    @Args('by', { description: 'What to know them by.' }) by: PersonLookupInput,
  ): Promise<Person | null> {
    const id =
      by.id === undefined
        ? await this.directory.lookUp(context.viewer, lookup(by), context.moment())
        : await this.ids.personIfKnown(context, 'by.id', by.id);
    return id !== null && (await context.people.load(id)) ? personRef(id) : null;
  }

  @Query(() => PersonConnection, {
    nullable: true,
    description: 'People you may see, by name and by what they do now.',
  })
  async people(@Context() context: RequestContext, @Args() args: PeopleArgs): Promise<PersonConnection> {
    const degree = checkedDegree(args.degree);
    const options = {
      filter: await this.filters.of(context, args),
      ...(args.search ? { search: args.search } : {}),
      ...(degree ? { degree } : {}),
    };
    const cursors = new Cursors(context.viewer, ['people', options]);
    const start = cursors.start(args.after, this.readNow.pinned(context.viewer, context.moment()));
    const page = await this.directory.searchPeople({
      viewer: context.viewer,
      ...options,
      ...start,
      first: checkedFirst(args.first),
    });
    const edges = connection(page, { cursors, ...start }, (id, cursor) => ({ node: personRef(id), cursor }));
    return { ...edges, totalCount: page.total } as PersonConnection;
  }
}

const lookup = ({ externalId, email, profileUrl }: PersonLookupInput): PersonLookup => {
  if (externalId !== undefined) return { externalId };
  if (email !== undefined) return { email };
  if (profileUrl !== undefined) return { profileUrl };
  throw badInput('by', 'say one of id, externalId, email, profileUrl');
};

const checkedDegree = (degree: number | null | undefined): 1 | 2 | 3 | undefined => {
  if (degree === null || degree === undefined) return undefined;
  if (degree === 1 || degree === 2 || degree === 3) return degree;
  throw badInput('degree', 'must be 1, 2 or 3');
};
