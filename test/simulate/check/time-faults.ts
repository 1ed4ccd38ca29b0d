import type { Recorded } from './counted.js';

const DAY_MS = 86_400_000;

/** After how many days time reminds of an ask that nobody answers, and ends it; then it reminds once more. */
export interface Days {
  readonly remind: number;
  readonly expire: number;
}

/**
 * Where time has done too much, too little or too late: whatever was due when a commit was recorded lies before it, each
 * thing once, told as of when it was due.
 */
export const timeFaults = (counted: readonly Recorded[], days: Days): string[] => {
  const asked = counted.find(({ events }) => events.some(({ type }) => type === 'IntroductionRequested.v1'));
  const ask = asked?.events.find(({ type }) => type === 'IntroductionRequested.v1');
  if (!ask) return ['nothing was asked for'];
  const askedAt = Date.parse(ask.time ?? asked?.recordedAt ?? '');
  const due = (type: string, after: number): string =>
    `${type} ${new Date(askedAt + after * DAY_MS).toISOString().replace('.000', '')}`;
  const steps = [
    due('Reminded.v1', days.remind),
    due('IntroductionExpired.v1', days.expire),
    due('Reminded.v1', days.expire + days.remind),
  ];
  const done: string[] = [];
  return counted.flatMap(({ offset, recordedAt, events }) => {
    const ofTime = events.filter(({ subject, type }) => subject === ask.subject && type !== ask.type);
    done.push(...ofTime.map(({ type, time }) => `${type} ${time ?? recordedAt}`));
    const byNow = steps.filter((step) => String(step.split(' ')[1]) <= recordedAt);
    const isRight = ofTime.length > 0 ? byNow.join().startsWith(done.join()) : byNow.join() === done.join();
    return isRight ? [] : [`at ${offset} time has done ${String(done)}, of what was due ${String(byNow)}`];
  });
};
