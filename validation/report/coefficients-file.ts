import { createHash } from 'node:crypto';
import type { Model } from '../model.js';

/** The source file that ships them. @param data the text that was fitted on */
export const coefficientsFile = (
  { coefficients, information }: Pick<Model, 'coefficients' | 'information'>,
  data: string,
): string => {
  const hash = createHash('sha256').update(data).digest('hex');
  const fields = Object.entries(coefficients).map(([name, value]: [string, unknown]) =>
    typeof value === 'string' ? `  ${name}: '${value}',` : `  ${name}: ${String(value)},`,
  );
  return `import type { BreachCoefficients } from './breach-probability.js';

/**
 * Fitted by \`npm run validate:trust -- --ship\` on the first 80 % of the ratings of Bitcoin OTC (SNAP), SHA-256
 * ${hash}:
 * ratings in a marketplace, a proxy for vouches. What they reach on the last 20 % is in \`docs/trust-model.md\`.
 * Records are shrunk towards \`baseShare\`; where nothing is known, the intercept makes a probability of its own.
 */
export const breachCoefficients: BreachCoefficients = {
${fields.join('\n')}
};

/** What one of those ratings told of the weights, on the average: Fisher's information, in the order of the weights. */
export const breachInformation: readonly (readonly number[])[] = [
${information.map((line) => `  [${line.join(', ')}],`).join('\n')}
];
`;
};
