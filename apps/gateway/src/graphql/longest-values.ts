import { visit, type ASTNode } from 'graphql';

/** The longest text and the longest list that somebody asks with. */
export interface LongestValues {
  readonly text: number;
  readonly list: number;
}

/** Looks through literals and variables alike. */
export const longestValues = (document: ASTNode, variables: unknown): LongestValues => {
  const longest = { text: 0, list: 0 };
  const text = (value: string): void => {
    longest.text = Math.max(longest.text, value.length);
  };
  const list = (items: readonly unknown[]): void => {
    longest.list = Math.max(longest.list, items.length);
  };
  visit(document, {
    StringValue: ({ value }) => text(value),
    ListValue: ({ values }) => list(values),
  });
  const left: unknown[] = [variables];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string') text(value);
    if (Array.isArray(value)) list(value);
    if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) left.push(part);
  }
  return longest;
};
