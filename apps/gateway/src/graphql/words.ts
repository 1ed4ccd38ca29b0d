import { registerEnumType } from '@nestjs/graphql';

/**
 * Makes a GraphQL enum of words, each with what it means: a word that nobody describes is none.
 * @returns the words by themselves, as decorators want them
 */
export const enumOf = <Word extends string>(
  name: string,
  description: string,
  words: Readonly<Record<Word, string>>,
): { readonly [word in Word]: word } => {
  const names = Object.keys(words) as Word[];
  const made = Object.fromEntries(names.map((word) => [word, word])) as { readonly [word in Word]: word };
  const valuesMap = Object.fromEntries(names.map((word) => [word, { description: words[word] }])) as Record<
    Word,
    { description: string }
  >;
  registerEnumType(made, { name, description, valuesMap });
  return made;
};
