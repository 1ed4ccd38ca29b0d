import type fc from 'fast-check';
import type { commands, CommandType } from '#domain';
import type { z } from 'zod';

type DataOf<Type extends CommandType> = z.input<(typeof commands)[Type]['schema']>;

/** A command as a client would write it: without what its schema fills in. */
export type Drawn = {
  [Type in CommandType]: { readonly type: Type; readonly data: DataOf<Type> };
}[CommandType];

/** Commands of one type, with data drawn for it. */
export const of = <Type extends CommandType>(
  type: Type,
  data: fc.Arbitrary<DataOf<Type>>,
): fc.Arbitrary<Drawn> => data.map((drawn) => ({ type, data: drawn })) as unknown as fc.Arbitrary<Drawn>;
