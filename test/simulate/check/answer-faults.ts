import { isDeepStrictEqual } from 'node:util';
import type { Id } from '#domain';
import type { Given, History, Told } from '../history.js';
import type { Recorded } from './counted.js';
import { Model } from './model.js';

/** Answers that the log contradicts: acknowledged and not there, or refused where at no moment a rule said no. */
export const answerFaults = (counted: readonly Recorded[], { given }: History): string[] =>
  [...given].flatMap(([id, one]) =>
    one.told.flatMap((told) => {
      const fault =
        told.outcome.outcome === 'ok' ? lost(counted, id, told) : unfounded(counted, id, one, told, given);
      return fault ? [`${id} was ${fault}`] : [];
    }),
  );

const lost = (counted: readonly Recorded[], id: Id, { outcome, endWhenTold }: Told): string | null => {
  if (outcome.outcome !== 'ok') return null;
  const { offset } = outcome.position;
  const found = counted.find((record) => record.offset === offset);
  if (found?.commandId !== id) return `acknowledged at ${offset}, where it is not`;
  if (offset >= endWhenTold) return `acknowledged at ${offset} before it was durable`;
  return isDeepStrictEqual(found.answer, outcome.answer)
    ? null
    : `answered otherwise than it is recorded at ${offset}`;
};

/** A refusal must hold at some moment between question and answer, by what was durable at that moment. */
const unfounded = (
  counted: readonly Recorded[],
  id: Id,
  { wish }: Given,
  { outcome, endWhenAsked, endWhenTold }: Told,
  given: ReadonlyMap<Id, Given>,
): string | null => {
  if (outcome.outcome !== 'refused') return null;
  const { code } = outcome.rejection;
  const model = new Model();
  const before = counted.filter(({ offset }) => offset < endWhenAsked);
  const meanwhile = counted.filter(({ offset }) => offset >= endWhenAsked && offset < endWhenTold);
  const isDone = (record: Recorded | undefined): boolean => record?.commandId === id;
  const fulfil = ({ commandId }: Recorded): void => {
    const other = given.get(commandId);
    if (other) model.fulfil(other.wish);
  };
  if (before.some(isDone)) return `refused (${code}) though it was recorded`;
  before.forEach(fulfil);
  for (const next of [...meanwhile, undefined]) {
    if (model.refusal(wish) === code) return null;
    if (!next || isDone(next)) break;
    fulfil(next);
  }
  return `refused (${code}) by nothing that was durable from ${endWhenAsked} to ${endWhenTold}`;
};
