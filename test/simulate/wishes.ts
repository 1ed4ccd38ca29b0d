import { commands, type Command, type CommandType, type Id } from '#domain';
import type { z } from 'zod';
import type { Chance } from './time/chance.js';

/** What a client wants, in terms that a checker can follow without the product's rules. */
export type Wish =
  | { readonly kind: 'ENDORSE' | 'WITHDRAW'; readonly what: string; readonly from: Id; readonly to: Id }
  | { readonly kind: 'TAKE'; readonly what: string }
  | { readonly kind: 'PREPARE'; readonly command: Command };

/** Few things, so that clients get into each other’s way. */
const NAMES = ['x1', 'x2', 'x3', 'x4', 'x5'] as const;

export const made = <Type extends CommandType>(
  type: Type,
  data: z.input<(typeof commands)[Type]['schema']>,
): Command => ({ type, data: commands[type].schema.parse(data) }) as Command;

/** An endorsement given or withdrawn, or an external id that only one person can have. */
export const anyWish = (chance: Chance, [ada, bea]: readonly [Id, Id]): Wish => {
  if (chance.happens(0.3)) return { kind: 'TAKE', what: chance.oneOf(NAMES) };
  const [from, to] = chance.happens(0.5) ? [ada, bea] : [bea, ada];
  return { kind: chance.oneOf(['ENDORSE', 'WITHDRAW', 'WITHDRAW']), what: `${from}/${to}/law`, from, to };
};

export const commandOf = (wish: Wish): Command => {
  switch (wish.kind) {
    case 'PREPARE':
      return wish.command;
    case 'TAKE':
      return made('AddPerson', { by: null, name: 'Someone', externalIds: [wish.what] });
    case 'ENDORSE':
      return made('Endorse', { from: wish.from, to: wish.to, competency: 'Law', strength: 3 });
    case 'WITHDRAW':
      return made('WithdrawEndorsement', { from: wish.from, to: wish.to, competency: 'Law' });
  }
};
