import { Args } from '@nestjs/graphql';

/** The one argument of every mutation. */
export const Given = (): ParameterDecorator => Args('input', { description: 'The command.' });
