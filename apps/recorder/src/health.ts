import type { RecordingRole } from '#runtime';

const ACCEPTABLE_LAG = 10_000;

/** What `/ready` answers: how far behind the log this recorder is, and which partitions it decides for. */
export interface Health {
  readonly status: 'ok' | 'starting' | 'catching up' | 'stopped';
  /** Records of all partitions that others decide for, and that are not folded here. */
  readonly lag?: number;
  readonly decides?: readonly number[];
}

/** Ready once it could take any partition over at once. @throws LogUnavailable */
export const healthOf = async (role: RecordingRole | null): Promise<Health> => {
  if (!role) return { status: 'starting' };
  const { log, recorder } = role;
  const { served } = recorder;
  const decides = served.filter((one) => one.decides).map(({ partition }) => partition);
  const lags = served.map(async ({ partition, decides: ours, foldedUpTo }) => {
    const end = await log.end(partition);
    return ours ? 0 : end - (foldedUpTo ?? NaN);
  });
  const lag = (await Promise.all(lags)).reduce((sum, one) => sum + one, 0);
  if (Number.isNaN(lag)) return { status: 'stopped', decides };
  return { status: lag > ACCEPTABLE_LAG ? 'catching up' : 'ok', lag, decides };
};
