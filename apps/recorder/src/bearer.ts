import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether a header carries the secret; how long the look takes tells nothing about it. */
export const bearerOf = (secret: string): ((header: string | undefined) => boolean) => {
  const expected = digest(`Bearer ${secret}`);
  return (header = '') => timingSafeEqual(digest(header), expected);
};
