import { type Gate, isAimReached, isReached } from '../gate.js';

/** The gates as a Markdown table. */
export const table = (gates: readonly Gate[]): string =>
  [
    '| check | what | must be | reached | aim | a plainer way |',
    '| --- | --- | ---: | ---: | ---: | --- |',
    ...gates.map((gate) => `| ${cellsOf(gate).join(' | ')} |`),
  ].join('\n');

const cellsOf = (gate: Gate): readonly string[] => {
  const { check, what, must, figure, aim, plainer } = gate;
  const reached = isReached(gate) || Number.isNaN(figure) ? shown(figure) : `**missed: ${shown(figure)}**`;
  const aimed = aim === undefined ? '' : `${shown(aim)} ${isAimReached(gate) ? '✓' : '✗'}`;
  return [check, what, bounds(must), reached, aimed, plainer ?? ''];
};

const bounds = (must: Gate['must']): string => {
  if (must === null) return '';
  const [least, most] = must;
  if (least === -Infinity) return `≤ ${shown(most)}`;
  return most === Infinity ? `≥ ${shown(least)}` : `${shown(least)}–${shown(most)}`;
};

/** Four decimals at most: what the data can tell. */
const shown = (value: number): string => String(Number(value.toFixed(4)));
