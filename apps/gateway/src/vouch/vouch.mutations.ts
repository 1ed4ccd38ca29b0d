import { Context, Mutation, Resolver } from '@nestjs/graphql';
import { Commands, type Submitted } from '../commands/commands.js';
import { Given } from '../commands/given.js';
import { GlobalIds } from '../graphql/global-ids.js';
import { Ids } from '../graphql/ids.js';
import type { RequestContext } from '../graphql/request-context.js';
import { FreshQuotes } from '../risk/fresh-quotes.js';
import { Quotes } from '../risk/quotes.js';
import { GiveVouchInput, WithdrawVouchInput } from './vouch.inputs.js';
import { GiveVouchPayload, WithdrawVouchPayload, type VouchPayload } from './vouch.payloads.js';
import { warningsOf } from './vouch-warnings.js';

@Resolver()
export class VouchMutations {
  constructor(
    private readonly ids: Ids,
    private readonly globalIds: GlobalIds,
    private readonly freshQuotes: FreshQuotes,
    private readonly quotes: Quotes,
    private readonly commands: Commands,
  ) {}

  @Mutation(() => GiveVouchPayload, {
    nullable: true,
    description:
      'Vouches for somebody with a contact of yours. With an organisation it is a referral. What it puts at risk is frozen until it ends.',
  })
  async giveVouch(
    @Context() context: RequestContext,
    @Given() input: GiveVouchInput,
  ): Promise<GiveVouchPayload> {
    const { quote, organization, domain = null } = input;
    const [connector, seeker, contact] = await Promise.all([
      this.ids.personOrViewer(context, 'input.connector', input.connector),
      this.ids.person(context, 'input.seeker', input.seeker),
      this.ids.person(context, 'input.withContact', input.withContact),
    ]);
    const vouch = { connector, seeker, domain };
    const data = {
      ...vouch,
      contact,
      organization:
        typeof organization === 'string'
          ? await this.ids.organization(context, 'input.organization', organization)
          : null,
      knowsPerson: input.knowsPerson,
      knowsFit: input.knowsFit,
      quotes: {
        seen: typeof quote === 'string' ? [this.quotes.parse(context.viewer.workspace, quote)] : [],
        fresh: await this.freshQuotes.of(context, { ...vouch, contacts: [contact], introduction: null }),
      },
    };
    const submitted = await this.commands.submit(context, 'GiveVouch', data, input.commandId);
    return Object.assign(this.payload(context, submitted), { warnings: warningsOf(submitted.report) });
  }

  @Mutation(() => WithdrawVouchPayload, {
    nullable: true,
    description: 'Takes a vouch back, from now on, at no cost.',
  })
  async withdrawVouch(
    @Context() context: RequestContext,
    @Given() { connector, vouch, commandId }: WithdrawVouchInput,
  ): Promise<VouchPayload> {
    const data = {
      connector: await this.ids.personOrViewer(context, 'input.connector', connector),
      vouch: this.ids.other('Vouch', context, 'input.vouch', vouch),
    };
    return this.payload(context, await this.commands.submit(context, 'WithdrawVouch', data, commandId));
  }

  private payload({ viewer }: RequestContext, { id, rejection, receipt }: Submitted): VouchPayload {
    const vouch = id === null ? null : this.globalIds.write('Vouch', viewer.workspace, id);
    return { vouch, rejection, receipt };
  }
}
