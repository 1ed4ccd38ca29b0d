import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Ratings of Bitcoin OTC (Kumar et al., "Edge Weight Prediction in Weighted Signed Networks", ICDM 2016; SNAP). */
const FILE = 'bitcoin/soc-sign-bitcoinotc.csv';

/**
 * The file of ratings that is validated on: beside the checkout, never in it.
 * @param root of the checkout
 */
export const defaultFile = (root: string): string =>
  join(process.env['REAL_DATA'] ?? join(root, '../shared/data'), FILE);

/** What is missing to validate on this file; null when it is there. */
export const missing = (file: string): string | null =>
  existsSync(file) ? null : `no ratings ${FILE} (REAL_DATA names the folder of data sets)`;
