import { writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Validation } from '../validate.js';
import { coefficientsFile } from './coefficients-file.js';
import { withSection } from './doc-section.js';
import { backTestPlot } from './back-test-plot.js';
import { reliabilityPlot } from './reliability-plot.js';
import { summary } from './summary.js';

/** Puts table and plots into the documentation. */
export const writeDocs = (root: string, validation: Validation): void => {
  const images = join(root, 'docs/images');
  mkdirSync(images, { recursive: true });
  writeFileSync(join(images, 'breach-reliability.svg'), reliabilityPlot(validation.bins));
  writeFileSync(join(images, 'value-at-risk.svg'), backTestPlot(validation.portfolios));
  withSection(join(root, 'docs/trust-model.md'), summary(validation));
};

/** @param data the text that was fitted on: its hash is noted */
export const shipCoefficients = (root: string, { model }: Validation, data: string): void =>
  writeFileSync(join(root, 'libs/trust-model/src/breach-coefficients.ts'), coefficientsFile(model, data));
