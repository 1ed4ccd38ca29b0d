import { Args } from '@nestjs/graphql';
import { DateTime } from './date-time.scalar.js';

/** The two clocks of a question, each an argument of its own. */
export const AsOf = (): ParameterDecorator =>
  Args('asOf', {
    type: () => DateTime,
    nullable: true,
    description: 'By what had happened then; default now.',
  });

export const KnownAt = (): ParameterDecorator =>
  Args('knownAt', {
    type: () => DateTime,
    nullable: true,
    description: 'By what was recorded then; default now.',
  });
