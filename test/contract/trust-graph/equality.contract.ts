import { expect } from '@jest/globals';
import fc from 'fast-check';
import { inNames } from '../../support/graph-history.js';
import { openNaiveGraph } from '../../support/naive-graph/index.js';
import { openCard } from '../../support/profile-cards.js';
import { cutsOf, randomHistory } from '../../support/random-graph/history.js';
import { randomQuestion } from '../../support/random-graph/questions.js';
import type { Promises } from './stage.js';

const seed = 20_200_101;
/** Milliseconds for a property as a whole: a slow engine is asked less, and what fails is told while it is still read. */
const interruptAfterTimeLimit = 20_000;
const historyAndCuts = randomHistory.chain((history) => fc.tuple(fc.constant(history), cutsOf(history)));
const questions = fc.array(randomQuestion, { minLength: 1, maxLength: 40, size: 'max' });

export const equalityPromises: Promises = {
  'answers whatever anybody asks as the naive reference does, to the last bit': async (stage) => {
    const asIs = fc.asyncProperty(historyAndCuts, questions, async ([history, cuts], asked) => {
      const graph = await stage.with(history, cuts);
      const naive = await history.writeTo(openNaiveGraph(openCard));
      for (const { port, question, ask } of asked) {
        expect({ port, question, answer: await ask(graph) }).toEqual({
          port,
          question,
          answer: await ask(naive),
        });
      }
    });
    await fc.assert(asIs, { seed, numRuns: 60, interruptAfterTimeLimit, asyncReporter: tellInNames });
  },

  'has one digest for one history, however it came': async (stage) => {
    const asWhole = fc.asyncProperty(historyAndCuts, async ([history, cuts]) => {
      const [pieces, whole] = [await stage.with(history, cuts), await stage.with(history)];
      expect(await pieces.writer.digest(0)).toBe(await whole.writer.digest(0));
    });
    await fc.assert(asWhole, { seed, numRuns: 20, interruptAfterTimeLimit, asyncReporter: tellInNames });
  },
};

/** The smallest counterexample, one record and one question a line, with names for ids. */
const tellInNames = async <T>(details: fc.RunDetails<T>): Promise<void> => {
  if (!details.failed) return;
  const [[history, cuts] = [], asked = []] = (details.counterexample ?? []) as [
    [{ records: readonly unknown[] }?, unknown?]?,
    (readonly unknown[])?,
  ];
  const lines = [...(history?.records ?? []), { cuts }, ...asked].map((line) => JSON.stringify(line));
  const cause = details.errorInstance instanceof Error ? details.errorInstance.message : '';
  throw new Error(
    inNames(`seed ${details.seed}, path ${details.counterexamplePath ?? ''}\n${lines.join('\n')}\n${cause}`),
  );
};
