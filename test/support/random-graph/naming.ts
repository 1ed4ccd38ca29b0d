import fc from 'fast-check';
import type { GraphChange } from '#trust-graph';
import * as say from '../graph-history.js';
import { orNull, organization, pair, person } from './cast.js';

/** The introduction that was told of last. */
const LAST = '-1';

/** An ask that names nobody, answered, or so they say, with somebody of whom the connector has a word of their own. */
export const naming: fc.Arbitrary<readonly GraphChange[]> = fc
  .tuple(pair, person, organization, orNull(person))
  .map(([[seeker, connector], target, where, reportedBy]) => [
    say.position(target, where, { by: connector }),
    say.introduction('', [seeker, connector]),
    say.introduction('', [seeker, connector, target], { parent: LAST }),
    say.introductionStep(LAST, say.step('IntroductionAccepted', { by: connector, reportedBy })),
  ]);
