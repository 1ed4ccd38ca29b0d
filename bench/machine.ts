import { arch, cpus, platform, totalmem } from 'node:os';

/** What the figures were measured on. */
export const machine = (): string => {
  const [first] = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  const system = `${platform()} ${arch()}`;
  return `${String(cpus().length)} × ${first?.model ?? 'unknown CPU'}, ${memory}, ${system}, Node ${process.version}`;
};
