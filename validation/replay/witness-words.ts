import {
  bothVoices,
  isHeard,
  NO_WORD,
  type RatingSigns,
  voiceOf,
  voiceThrough,
  type Word,
} from '#trust-model';
import type { History } from './history.js';
import { evidenceAt, type Record } from './record.js';

export type WitnessWords = Pick<RatingSigns, 'near' | 'far'>;

/**
 * What those whom `asker` hears say of `about`: near, who rated them; far, who didn't but hears somebody who did.
 * Whoever the asker rated themself is asked by the asker alone.
 */
export const witnessWords = (
  history: History,
  asker: string,
  about: string,
  factor: number,
): WitnessWords => {
  const known = history.ratedBy(asker);
  const raters = history.ratersOf(about);
  const behind = new Map<string, Word[]>();
  let near = NO_WORD;
  for (const [witness, word] of known.size === 0 ? [] : raters) {
    if (witness === asker) continue;
    const tie = known.get(witness);
    if (tie) near = bothVoices(near, voiceOf(wordOf(tie, word, factor)));
    else askOn(history, known, witness, word, factor, behind);
  }
  const far = [...behind]
    .filter(([between]) => between !== about && !raters.has(between))
    .map(([between, words]) => voiceThrough(evidenceAt(history.between(asker, between), factor), words));
  return { near, far: far.reduce(bothVoices, NO_WORD) };
};

const wordOf = (tie: Record, { weight, value }: Record, factor: number): Word => ({
  evidence: evidenceAt(tie, factor),
  says: value / weight,
});

/** Notes a witness's word with everybody whom the asker hears, and who hears the witness. */
const askOn = (
  history: History,
  known: ReadonlyMap<string, Record>,
  witness: string,
  word: Record,
  factor: number,
  behind: Map<string, Word[]>,
): void => {
  for (const [between, theirs] of history.ratersOf(witness)) {
    const own = known.get(between);
    if (!own || !isHeard(own) || !isHeard(theirs)) continue;
    const words = behind.get(between) ?? [];
    words.push(wordOf(theirs, word, factor));
    behind.set(between, words);
  }
};
