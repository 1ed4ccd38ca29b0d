import { toInstant, type Instant } from '#domain';

/** A client's DateTime as commands carry it; absent stays absent. */
export const instantOrNull = (seconds: number | null | undefined): Instant | null =>
  seconds === null || seconds === undefined ? null : toInstant(seconds);
