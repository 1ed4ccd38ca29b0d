import { z } from 'zod';

/** Fits the weights of the breach probability anew, on all outcomes that are recorded by now. */
export const RefitCoefficients = z.strictObject({});
export type RefitCoefficients = z.infer<typeof RefitCoefficients>;
