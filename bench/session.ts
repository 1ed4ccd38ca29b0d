import type { Bench, Figure, Table } from './bench.js';
import { calibrate, MOST_DRIFT } from './calibration.js';

const REPEATS = 3;

export interface Session {
  readonly bench: Bench;
  readonly data: readonly Table[];
  readonly parity: string;
  readonly repeats: readonly (readonly Figure[])[];
  /** By which share the calibration loop took longer, or shorter, afterwards. */
  readonly drift: number;
}

/** Prepares, proves parity, then measures some repeats between two calibrations. Too much drift is for the caller to judge. */
export const measure = async (bench: Bench, tell: (line: string) => void): Promise<Session> => {
  tell(`${bench.name}: preparing`);
  const data = await bench.prepare();
  tell(`${bench.name}: checking parity`);
  const parity = await bench.parity();
  tell(`${bench.name}: ${parity}`);
  const before = calibrate();
  const repeats: (readonly Figure[])[] = [];
  for (let repeat = 1; repeat <= REPEATS; repeat++) {
    tell(`${bench.name}: repeat ${String(repeat)} of ${String(REPEATS)}`);
    repeats.push(await bench.run());
  }
  const drift = calibrate() / before - 1;
  await bench.close?.();
  return { bench, data, parity, repeats, drift };
};

export const isVoid = ({ drift }: Session): boolean => Math.abs(drift) > MOST_DRIFT;
