import { z } from 'zod';

const Fault = z.object({ message: z.string() });
const Refusal = z.union([
  z.object({ errors: z.array(Fault).min(1) }).transform(({ errors }) => errors),
  z.object({ error: Fault }).transform(({ error }) => [error]),
  Fault.transform((fault) => [fault]),
]);

/** What a server says went wrong, on one line a fault: GraphQL's `errors`, or the body of an HTTP fault; null: nothing. */
export const messageOf = (answer: unknown): string | null => {
  const refusal = Refusal.safeParse(answer);
  return refusal.success ? refusal.data.map(({ message }) => message).join('\n') : null;
};
