import { limits } from '../limits.js';
import type { Cell } from './cell.js';
import { RowFault } from './row-fault.js';
import { visible } from './visible.js';

/** Weight of evidence, 0 to 1,000; blank is 0. */
export const readWeight = (cell: Cell): number => {
  const weight = readNumber(cell) ?? 0;
  if (weight < 0 || weight > limits.weight) {
    throw new RowFault(
      'NUMBER_OUT_OF_RANGE',
      `The ${cell.column} must be a number from 0 to ${limits.weight}.`,
    );
  }
  return weight;
};

export const readCloseness = (cell: Cell): number | null => {
  const closeness = readNumber(cell);
  if (closeness === null || isCloseness(closeness)) return closeness;
  throw new RowFault('NUMBER_OUT_OF_RANGE', `The ${cell.column} must be 0, 1, 2, 3, 4 or 5.`);
};

const isCloseness = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 5;

/** Decimal, with a point; a leading + or - is a sign here and no formula. */
const readNumber = (cell: Cell): number | null => {
  const text = visible(cell.written);
  if (text === '') return null;
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(text)) {
    throw new RowFault(
      'NUMBER_UNREADABLE',
      `The ${cell.column} is no number. Write it like 1.5, with a decimal point.`,
    );
  }
  // -0 would be written back as another number than was meant.
  return Number(text) + 0;
};
