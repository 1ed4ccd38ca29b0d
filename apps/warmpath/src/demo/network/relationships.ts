import { aroundMaya } from './relationships/around-maya.js';
import { inEnergy } from './relationships/in-energy.js';
import { inTown } from './relationships/in-town.js';
import type { Tie } from './relationships/tie.js';

export const relationships: readonly Tie[] = [...aroundMaya, ...inEnergy, ...inTown];
