/** 1920-01-01T00:00:00Z: 32 bits from here reach to 2056. */
const FIRST_SECOND = -1_577_923_200;
const LAST_PACKED = 0xffff_fffe;

/** Stands for no instant at all. */
export const NEVER = 0xffff_ffff;

/** Whole seconds UTC in 32 bits; what lies outside counts as the first or the last of them. */
export const packed = (seconds: number): number => Math.min(Math.max(seconds - FIRST_SECOND, 0), LAST_PACKED);

export const unpacked = (instant: number): number => instant + FIRST_SECOND;

/** Months since year 0, UTC. */
export const monthOf = (instant: number): number => {
  const date = new Date(unpacked(instant) * 1000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};

export const startOfYear = (seconds: number): number =>
  Date.UTC(new Date(seconds * 1000).getUTCFullYear(), 0, 1) / 1000;
