import { appendFileSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from '@jest/globals';

/** One request of a scenario and what came back, as they were sent. */
export interface Exchange {
  /** The full name of the test that asked. */
  readonly test: string | null;
  readonly asked: string;
  readonly answer: string;
}

/** Requests of this test file so far: modules are its own. */
let count = 0;

/**
 * Where `RECORD_ANSWERS` names a folder, notes there what a scenario asked and was answered, in a file of the scenario's
 * name, one exchange a line, numbered in the order of asking.
 */
export const recorded = async (asked: unknown, answering: Promise<Response>): Promise<Response> => {
  const number = count++;
  const response = await answering;
  const folder = process.env['RECORD_ANSWERS'];
  if (folder === undefined) return response;
  const answer = `${String(response.status)} ${await response.clone().text()}`;
  if (answer.includes('"code":"STALE"')) return response; // to be asked again, and answered then
  const { testPath = '', currentTestName: test = null } = expect.getState();
  const exchange: Exchange = { test, asked: JSON.stringify(asked), answer };
  const scenario = scenarioOf(testPath);
  appendFileSync(join(folder, scenario), `${JSON.stringify([number, exchange])}\n`);
  return response;
};

export const scenarioOf = (path: string): string => basename(path, '.spec.ts');

/** What was recorded of a scenario, in the order of asking. */
export const exchangesOf = (folder: string, scenario: string): Exchange[] =>
  readFileSync(join(folder, scenario), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as [number, Exchange])
    .sort(([one], [other]) => one - other)
    .map(([, exchange]) => exchange);
