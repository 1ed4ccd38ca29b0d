import { Injectable } from '@nestjs/common';
import { VouchRisk, type Moment, type RiskFigures } from '#trust-graph';
import { Cursors } from '../graphql/cursor.js';
import { notFound } from '../graphql/faults.js';
import type { RequestContext } from '../graphql/request-context.js';
import { personRef } from '../person/person.type.js';
import { Profiles } from '../person/profiles.js';
import { trustOf } from '../trust/trust.mapper.js';
import { assess, quoteOf, type Assessment } from './assessment.js';
import { exposureOf, proposedItem, type Exposed } from './exposure.mapper.js';
import { factorText } from './factor-words.js';
import { Quotes } from './quotes.js';
import { riskVoice, type RiskVoice } from './risk-voice.js';
import { risksInWords } from './risk-words.js';
import type { TrustAtRisk } from './trust-at-risk.type.js';
import type { TrustExposure } from './trust-exposure.type.js';
import type { Proposed } from './vouch-proposals.js';

/** Answers what one vouch would put at risk: one call to the graph, the rest is the model's. */
@Injectable()
export class VouchesAtRisk {
  constructor(
    private readonly vouchRisk: VouchRisk,
    private readonly quotes: Quotes,
    private readonly profiles: Profiles,
  ) {}

  /**
   * @param evidence items of evidence to bring with the contact's trust
   * @throws Fault NOT_FOUND where the viewer may not see one of the people
   */
  async answer(
    context: RequestContext,
    proposed: Proposed,
    moment: Moment,
    evidence: number,
  ): Promise<TrustAtRisk> {
    const { introduction, severity } = proposed;
    const figures = await this.figures(context, proposed, moment, evidence);
    const risk = assess(figures, 0, introduction, severity);
    const whole = severity === 1 ? risk : assess(figures, 0, introduction);
    const voice = await this.voice(context, proposed);
    const items = figures.contacts[0]?.evidence ?? [];
    const exposure = this.exposures(context, proposed, moment, risk);
    return {
      withContact: personRef(proposed.contact),
      trustNow: trustOf(risk.sumsNow, risk.baseRate, items),
      trustIfItFails: trustOf(risk.sumsIfItFails, risk.baseRate, items),
      stake: risk.stake,
      breachProbability: risk.breach.probability,
      factors: risk.breach.factors.map((factor) => ({
        ...factor,
        text: factorText(factor, risk.signs, risk.coefficients, voice),
      })),
      expectedLoss: risk.expectedLoss,
      othersAtMost: risk.othersAtMost,
      exposureBefore: exposure('before'),
      exposureAfter: exposure('after'),
      verdict: risk.verdict,
      inWords: risksInWords(risk, voice),
      quote: this.quotes.write(context.viewer.workspace, quoteOf(proposed, whole, moment.upTo ?? 0)),
    };
  }

  private async figures(
    { viewer }: RequestContext,
    { connector, seeker, contact, domain }: Proposed,
    moment: Moment,
    evidence: number,
  ): Promise<RiskFigures> {
    const people = { connector, seeker, contacts: [contact] };
    const figures = await this.vouchRisk.ofVouch({
      viewer,
      ...people,
      ...(domain === null ? {} : { domain }),
      moment,
      evidence,
    });
    if (!figures) throw notFound('person');
    return figures;
  }

  private async voice(context: RequestContext, { connector, contact }: Proposed): Promise<RiskVoice> {
    const [name, contactName] = await Promise.all([
      this.profiles.name(connector, context),
      this.profiles.name(contact, context),
    ]);
    return riskVoice(context.viewer, { id: connector, name }, contactName);
  }

  /** Both sides of a yes, from one assessment; a page at an earlier moment makes the assessment of that moment. */
  private exposures(context: RequestContext, proposed: Proposed, moment: Moment, risk: Assessment) {
    const { connector, introduction, severity } = proposed;
    const items = {
      before: ({ others }: Assessment): readonly Exposed[] => others,
      after: (one: Assessment, at: Moment) => [...one.others, itemOf(proposed, one, at)],
    };
    return (side: 'before' | 'after'): TrustExposure =>
      exposureOf(
        connector,
        risk.budget,
        {
          moment,
          cursors: new Cursors(context.viewer, [side, proposed]),
          baseRate: risk.baseRate,
          items: items[side](risk, moment),
          at: async (then) =>
            items[side](
              assess(await this.figures(context, proposed, then, 0), 0, introduction, severity),
              then,
            ),
        },
        risk[side],
      );
  }
}

const itemOf = ({ introduction, seeker, contact }: Proposed, risk: Assessment, { asOf }: Moment): Exposed =>
  proposedItem(
    {
      introduction,
      seeker,
      contact,
      stake: risk.stake,
      breachProbability: risk.breach.probability,
      sumsNow: risk.sumsNow,
    },
    asOf,
  );
