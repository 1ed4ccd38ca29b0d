import type { BreachCoefficients, BreachFactor } from '#trust-model';
import type { BreachRecord, EvidenceSums } from '#trust-graph';
import { originOf } from '../calibration/coefficient-words.js';
import type { RiskVoice } from './risk-voice.js';

/** What raised or lowered the probability that a vouch fails, in a sentence. */
export const factorText = (
  { code, logOdds }: BreachFactor,
  record: BreachRecord,
  coefficients: BreachCoefficients,
  voice: RiskVoice,
): string => {
  if (code === 'BASE') return baseText(logOdds, coefficients);
  return `${capital(statement(code, record, voice))}: ${effect(logOdds)}.`;
};

/** What the log-odds come to by themselves: fitted weights have a base of their own beside the base share. */
const baseText = (logOdds: number, coefficients: BreachCoefficients): string => {
  const assumed = percent(1 / (1 + Math.exp(-logOdds)));
  return `${assumed} of vouches are assumed to fail where nothing is known; these weights are ${originOf(coefficients)}.`;
};

const effect = (logOdds: number): string =>
  logOdds === 0 ? 'makes no difference' : logOdds > 0 ? 'raises it' : 'lowers it';

const statement = (
  code: Exclude<BreachFactor['code'], 'BASE'>,
  { ofSeeker, byConnector, witnesses, reciprocal }: BreachRecord,
  { connector }: RiskVoice,
): string => {
  const trust = connector === 'you' ? 'you trust' : `${connector} trusts`;
  switch (code) {
    case 'SEEKER_RECORD':
      if (isNothing(ofSeeker)) return 'nothing is on record of them';
      return ofSeeker.bad === 0
        ? 'nothing bad is on record of them'
        : 'some of what is on record of them is bad';
    case 'CONNECTOR_RECORD':
      if (isNothing(byConnector)) return `nothing is on record of how others turned out for ${connector}`;
      return byConnector.bad === 0
        ? `nobody is on record to have let ${connector} down`
        : `others are on record to have let ${connector} down`;
    case 'WITNESSES':
      if (witnesses.weight === 0) return `nobody whom ${trust} has anything on record of them`;
      return witnesses.disbelief === 0
        ? `people whom ${trust} have nothing against them`
        : `some people whom ${trust} have reason to doubt them`;
    case 'RECIPROCAL':
      if (isNothing(reciprocal)) return `nothing is on record of their trust in ${connector}`;
      if (reciprocal.bad > reciprocal.good) return `they have reason to distrust ${connector}`;
      return reciprocal.bad === 0
        ? `they have reason to trust ${connector}`
        : `their experience with ${connector} is mixed`;
  }
};

const isNothing = ({ good, bad }: EvidenceSums): boolean => good + bad === 0;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const percent = (share: number): string => `${String(Number((share * 100).toFixed(1)))} %`;
