import { expectedOf } from '#trust-model';
import type { Reason } from '../paths/path.type.js';
import type { Assessment } from './assessment.js';
import type { RiskVoice } from './risk-voice.js';

type Said = Pick<
  Assessment,
  'sumsNow' | 'sumsIfItFails' | 'baseRate' | 'stake' | 'othersAtMost' | 'after' | 'budget' | 'verdict'
>;

/** What a yes would put at risk, as one would say it to a friend. */
export const risksInWords = (risk: Said, { contact, connector, allows }: RiskVoice): Reason[] => {
  const { sumsNow, sumsIfItFails, baseRate, stake, othersAtMost, after, budget } = risk;
  const from = percent(expectedOf(sumsNow, baseRate));
  const to = percent(expectedOf(sumsIfItFails, baseRate));
  const shortfall = after.expectedShortfall95;
  return [
    {
      code: 'STAKE',
      text: `If this goes wrong, ${contact}’s trust in ${connector} falls from ${from} to ${to}.`,
      weight: stake,
    },
    {
      code: 'OTHERS',
      text: `Everybody else’s falls by at most ${points(othersAtMost)} points.`,
      weight: othersAtMost,
    },
    {
      code: 'SHORTFALL',
      text: `With this, the worst 5 % of cases cost ${shortfall.toFixed(2)} of the ${budget.toFixed(2)} that ${allows}.`,
      weight: shortfall,
    },
    { code: risk.verdict, text: verdictText(risk), weight: null },
  ];
};

const verdictText = ({ verdict, after }: Said): string => {
  switch (verdict) {
    case 'WITHIN_BUDGET':
      return 'That is within the budget, also if vouches fail together.';
    case 'TIGHT':
      return `That fits the budget as long as vouches fail independently; failing together they would cost ${after.correlatedShortfall95.toFixed(2)}.`;
    case 'OVER_BUDGET':
      return 'That is over the budget: a yes would be refused.';
  }
};

const percent = (probability: number): string => `${String(Math.round(probability * 100))} %`;
const points = (share: number): string => String(Number((share * 100).toFixed(1)));
