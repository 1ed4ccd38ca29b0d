import type { AskWords } from '#domain';

/** Whose text it is, and through whom it comes; null where the reader may not see the name. */
export interface Names {
  readonly seeker: string | null;
  readonly connector: string | null;
}

/** Brief and ask as one plain text in the seeker's voice: a connector can forward it as it is. */
export const forwardable = (words: AskWords, names: Names): string =>
  [
    greeting(names),
    words.purpose,
    words.message,
    answer('Who I am', words.whoIAm),
    answer('What is unique about me', words.whatIsUnique),
    answer('Who would use it, and for what', words.whoUsesIt),
    answer('Why me', words.whyMe),
    signature(names),
  ]
    .filter((part) => part !== null)
    .join('\n\n');

const greeting = ({ seeker }: Names): string =>
  seeker === null
    ? 'I would like to be introduced to you.'
    : `My name is ${seeker}, and I would like to be introduced to you.`;

const answer = (heading: string, text: string): string => `${heading}\n${text}`;

const signature = ({ seeker, connector }: Names): string | null => {
  const parts = [seeker, connector === null ? null : `through ${connector}`].filter((part) => part !== null);
  return parts.length === 0 ? null : `— ${parts.join(', ')}`;
};
