import { readFileSync } from 'node:fs';
import { defaultFile, missing } from './ratings/where.js';
import { readRatings } from './ratings/ratings.js';
import { isReached } from './gate.js';
import { byShippedWeights, summary } from './report/summary.js';
import { shipCoefficients, writeDocs } from './report/write.js';
import { validate } from './validate.js';
import { VERSION } from './version.js';

/**
 * `validate:trust [file] [--ship]`: without a file the one that lies beside the checkout, whose figures are written
 * into the documentation, and with `--ship` into the coefficients that ship. Another file's are only printed.
 */
const root = process.cwd();
const args = process.argv.slice(2);
const given = args.find((argument) => !argument.startsWith('--'));
const file = given ?? defaultFile(root);
const lack = given === undefined ? missing(file) : null;
if (lack !== null) {
  console.log(`NOT RUN: validate:trust: ${lack}`);
  process.exit(process.env['REQUIRE_SERVERS'] === '1' ? 1 : 0);
}

try {
  const text = readFileSync(file, 'utf8');
  const validation = validate(readRatings(text), given === undefined ? VERSION : 'of this file');
  console.log(summary(validation));
  if (given === undefined) {
    writeDocs(root, validation);
    if (args.includes('--ship')) shipCoefficients(root, validation, text);
    if (!validation.gates.every(isReached)) process.exitCode = 1;
  } else console.log(`\n${byShippedWeights(validation)}`);
} catch (fault) {
  if (!(fault instanceof Error)) throw fault;
  console.error(`validate:trust: ${fault.message}`);
  process.exitCode = 1;
}
