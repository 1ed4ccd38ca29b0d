import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDemoService, type DemoService } from '../support/demo-service.js';

/** A curl line of the README, and the answer that stands beneath it. */
interface Shown {
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly answer: unknown;
}

const shown: readonly Shown[] = [
  ...readFileSync('README.md', 'utf8').matchAll(/```sh\ncurl ([^\n]+)\n```\n\n```json\n([\s\S]+?)```/g),
].map(([, line = '', answer = '']) => ({
  query: (JSON.parse(/ -d '(.+)'$/.exec(line)?.[1] ?? '') as { query: string }).query,
  headers: Object.fromEntries(
    [...line.matchAll(/-H '(x-warmpath-\w+): ([^']+)'/g)].map(([, name = '', value = '']) => [name, value]),
  ),
  answer: JSON.parse(answer) as unknown,
}));

describe('what the README shows', () => {
  let service: DemoService;
  beforeAll(async () => {
    service = await openDemoService();
  });
  afterAll(() => service.close());

  it('is two questions and their answers', () => {
    expect(shown).toHaveLength(2);
  });

  it.each(shown.map((one, index) => [index + 1, one] as const))(
    'is what the sample network answers, to the last digit: question %i',
    async (_, { query, headers, answer }) => {
      expect(await service.with(headers).send(query)).toEqual(answer);
    },
  );
});
