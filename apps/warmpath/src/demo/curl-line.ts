import { DEMO_WORKSPACE } from '#apps/gateway';

/**
 * A line for any POSIX shell that asks the question as somebody of the sample network. White space in the question
 * counts as a space; an apostrophe would end the shell's quotes.
 */
export const curlLine = (url: string, person: string, question: string): string => {
  const query = question.replace(/\s+/g, ' ').trim();
  if (query.includes("'")) throw new RangeError('a question in a curl line has no apostrophe');
  const headers = [
    'content-type: application/json',
    `x-warmpath-workspace: ${DEMO_WORKSPACE}`,
    `x-warmpath-person: ext:${person}`,
  ];
  return [
    `curl -s ${url}/graphql`,
    ...headers.map((header) => `-H '${header}'`),
    `-d '${JSON.stringify({ query })}'`,
  ].join(' ');
};
