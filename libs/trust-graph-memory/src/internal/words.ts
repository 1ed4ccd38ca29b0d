import { folded } from '#domain';

export const words = (text: string): readonly string[] => folded(text).split(' ').filter(Boolean);

/** Every one of the folded words begins one of the text's. */
export const beginWordsOf = (asked: readonly string[], text: string): boolean => {
  const said = words(text);
  return asked.every((begin) => said.some((word) => word.startsWith(begin)));
};
