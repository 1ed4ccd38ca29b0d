import { z } from 'zod';

const Fault = z.object({ message: z.string() });
const Refusal = z.union([
  z.object({ errors: z.array(Fault).min(1) }).transform(({ errors }) => errors),
  z.object({ error: Fault }).transform(({ error }) => [error]),
  Fault.transform((fault) => [fault]),
]);

const PASSING = ['RETRY', 'STALE'];
const Passing = z.object({
  errors: z.array(z.object({ extensions: z.object({ code: z.enum(PASSING) }) })).min(1),
});

/** Whether the server says itself that the same, sent again, will be answered. */
export const isPassing = (answer: unknown): boolean => Passing.safeParse(answer).success;

/** What a server says went wrong, on one line a fault: GraphQL's `errors`, or the body of an HTTP fault; null: nothing. */
export const messageOf = (answer: unknown): string | null => {
  const refusal = Refusal.safeParse(answer);
  return refusal.success ? refusal.data.map(({ message }) => message).join('\n') : null;
};
