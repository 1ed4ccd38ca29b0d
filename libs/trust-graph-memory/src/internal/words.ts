import { folded } from '#domain';

export const words = (text: string): readonly string[] => folded(text).split(' ').filter(Boolean);

/** Every one of the folded words begins one of those. */
export const beginWords = (asked: readonly string[], said: readonly string[]): boolean =>
  asked.every((begin) => said.some((word) => word.startsWith(begin)));
