import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { mayAskAs } from '#access';
import { VouchRisk, type Moment } from '#trust-graph';
import { Cursors } from '../graphql/cursor.js';
import { AsOf, KnownAt } from '../graphql/clock.args.js';
import { Fault, notFound } from '../graphql/faults.js';
import { GlobalIds } from '../graphql/global-ids.js';
import { Ids } from '../graphql/ids.js';
import { checkedFirst, connection, cut, PageArgs } from '../graphql/page.js';
import { ReadNow } from '../graphql/read-now.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ExposureItemConnection, type ExposureItem } from './exposure-item.type.js';
import { exposureOf, itemsShown, type ItemShown } from './exposure.mapper.js';
import { TrustExposure } from './trust-exposure.type.js';

@Resolver(() => TrustExposure)
export class TrustExposureResolver {
  constructor(
    private readonly ids: Ids,
    private readonly vouchRisk: VouchRisk,
    private readonly readNow: ReadNow,
    private readonly globalIds: GlobalIds,
  ) {}

  @Query(() => TrustExposure, {
    nullable: true,
    description: 'What do all open vouches of a connector put at risk together?',
  })
  async trustExposure(
    @Context() context: RequestContext,
    @Args('connector', {
      type: () => ID,
      nullable: true,
      description: 'Whose; default yours. Only an operator asks for another’s.',
    })
    connector: string | null | undefined,
    @AsOf() asOf: number | null | undefined,
    @KnownAt() knownAt: number | null | undefined,
  ): Promise<TrustExposure> {
    const { viewer } = context;
    const id = await this.ids.personOrViewer(context, 'connector', connector);
    if (!mayAskAs(viewer, id)) {
      throw new Fault('FORBIDDEN', 'You may ask for your own exposure only; an operator may for others.');
    }
    const ask = async (moment: Moment) => {
      const open = await this.vouchRisk.ofConnector(viewer, id, moment);
      if (!open) throw notFound('person');
      return open;
    };
    const moment = this.readNow.pinned(context.viewer, context.moment(asOf, knownAt));
    const { items, baseRate, budget } = await ask(moment);
    return exposureOf(id, budget, {
      moment,
      cursors: new Cursors(viewer, ['exposure', id]),
      baseRate,
      items,
      at: async (then) => (await ask(then)).items,
    });
  }

  @ResolveField(() => ExposureItemConnection, { description: 'The open vouches, oldest first.' })
  async items(
    @Parent() { exposed }: TrustExposure,
    @Context() context: RequestContext,
    @Args() page: PageArgs,
  ): Promise<ExposureItemConnection> {
    const { cursors, baseRate } = exposed;
    const start = cursors.start(page.after, exposed.moment);
    const items = start.moment === exposed.moment ? exposed.items : await exposed.at(start.moment);
    const shown = cut(itemsShown(items, baseRate), start.skip, checkedFirst(page.first));
    return connection(shown, { cursors, ...start }, (item, cursor) => ({
      node: this.node(item, context),
      cursor,
    })) as ExposureItemConnection;
  }

  private node({ vouchKey, ...item }: ItemShown, { viewer }: RequestContext): ExposureItem {
    const vouch = vouchKey === null ? null : this.globalIds.write('Vouch', viewer.workspace, vouchKey);
    return { ...item, vouch };
  }
}
