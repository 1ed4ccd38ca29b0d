import type { Acknowledgement, Id } from '#domain';
import { portfolioRisk, sharesOfShortfall, stakeOf, type PortfolioRisk } from '#trust-model';
import type { Moment, OpenVouch } from '#trust-graph';
import type { Cursors } from '../graphql/cursor.js';
import { introductionRef } from '../introduction/introduction.type.js';
import { personRef } from '../person/person.type.js';
import type { ExposureItem } from './exposure-item.type.js';
import type { TrustExposure } from './trust-exposure.type.js';

/** An open vouch; `item` null: one that is only proposed. */
export type Exposed = Omit<OpenVouch, 'item'> & { readonly item: Id | null };

/** What pages of items are cut from. */
export interface ExposedItems {
  readonly moment: Moment;
  readonly cursors: Cursors;
  readonly baseRate: number;
  readonly items: readonly Exposed[];
  /** The same at another moment, for a cursor that pins it. */
  readonly at: (moment: Moment) => Promise<readonly Exposed[]>;
}

/** @param risk of the items, where it is known already */
export const exposureOf = (
  connector: Id,
  budget: number,
  exposed: ExposedItems,
  risk: PortfolioRisk = portfolioRisk(exposed.items),
): TrustExposure => ({
  exposed,
  connector: personRef(connector),
  open: exposed.items.length,
  expectedLoss: risk.expectedLoss,
  valueAtRisk95: risk.valueAtRisk95,
  expectedShortfall95: risk.expectedShortfall95,
  correlatedShortfall95: risk.correlatedShortfall95,
  budget,
});

export interface ItemShown extends Omit<ExposureItem, 'vouch'> {
  /** The vouch given by itself; null for one of an introduction, and for a proposed one. */
  readonly vouchKey: Id | null;
}

/** All items with their shares: a share depends on all the others. */
export const itemsShown = (items: readonly Exposed[], baseRate: number): ItemShown[] => {
  const shares = sharesOfShortfall(items);
  return items.map((exposed, index) => ({
    introduction: exposed.introduction === null ? null : introductionRef(exposed.introduction),
    vouchKey: exposed.introduction === null ? exposed.item : null,
    seeker: personRef(exposed.seeker),
    withContact: personRef(exposed.contact),
    stake: exposed.stake,
    stakeNow: stakeOf(exposed.sumsNow, baseRate),
    breachProbability: exposed.breachProbability,
    shareOfShortfall: shares[index] ?? 0,
    acknowledgedBy: exposed.acknowledgedBy,
    since: exposed.since,
  }));
};

/** A vouch that is only proposed, as it would stand among the open ones. */
export const proposedItem = (
  vouch: Pick<Exposed, 'introduction' | 'seeker' | 'contact' | 'stake' | 'breachProbability' | 'sumsNow'>,
  since: number,
): Exposed => ({ ...vouch, item: null, acknowledgedBy: 'PERSON' satisfies Acknowledgement, since });
