import { Args, Context, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { ImportRuns } from './import-runs.js';

@ObjectType({ description: 'An import, while it runs and for a while after.' })
class ImportProgress {
  @Field(() => ID, { description: 'Its id: the `x-import-id` it was sent with.' })
  id!: string;

  @Field(() => Int, { description: 'Rows read so far.' })
  rows!: number;

  @Field(() => Int, { description: 'Rows taken so far.' })
  taken!: number;

  @Field({ description: 'It has ended.' })
  done!: boolean;
}

@Resolver()
export class ImportResolver {
  constructor(private readonly runs: ImportRuns) {}

  @Query(() => ImportProgress, {
    nullable: true,
    name: 'import',
    description: 'How far an import of yours is; null when unknown.',
  })
  progress(
    @Context() { viewer }: RequestContext,
    @Args('id', { type: () => ID, description: 'The `x-import-id` it was sent with.' }) id: string,
  ): ImportProgress | null {
    const run = this.runs.find(viewer, id);
    return run && { id, ...run };
  }
}
