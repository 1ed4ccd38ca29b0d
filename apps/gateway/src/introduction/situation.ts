import type { Situation } from '#domain';
import type { IntroductionRecord } from '#trust-graph';

/** What the next step depends on, as far as the steps that the viewer may see tell. */
export const situationOf = ({
  seeker,
  connector,
  target,
  standing,
  steps,
}: Pick<IntroductionRecord, 'seeker' | 'connector' | 'target' | 'standing' | 'steps'>): Situation => {
  const reported = (type: string): boolean => {
    const latest = steps.findLast((step) => step.type === type);
    return latest !== undefined && latest.reportedBy !== null;
  };
  return {
    connector: standing.connector,
    target: standing.target,
    phase: standing.phase,
    parties: { seeker, connector, target },
    acceptedByReport: reported('IntroductionAccepted'),
    consentedByReport: reported('MeetingConsented'),
    made: steps.some(({ type }) => type === 'IntroductionMade'),
    outcomeBy: steps.findLast(({ outcomeBy }) => outcomeBy !== null)?.outcomeBy ?? null,
  };
};
