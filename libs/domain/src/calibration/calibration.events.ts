import { z } from 'zod';
import { defineEvent } from '../kernel/event.js';

const weight = z.number().min(-1e6).max(1e6);

/** Weights of the breach probability, as the trust model takes them; `version` names them for ever. */
export const Coefficients = z.strictObject({
  version: z.string().min(1).max(100),
  ownOutcomes: z.number().int().min(1),
  baseShare: z.number().gt(0).lt(1),
  intercept: weight,
  seekerRecord: weight.min(0),
  connectorRecord: weight.min(0),
  witnesses: weight.min(0),
  reciprocal: weight.max(0),
  hasReciprocal: weight,
});

/** From here on breach probabilities are computed by these weights; earlier ones stay as they were said. */
export const CoefficientsRefitted = defineEvent(
  'CoefficientsRefitted.v1',
  z.strictObject({ coefficients: Coefficients }),
);
