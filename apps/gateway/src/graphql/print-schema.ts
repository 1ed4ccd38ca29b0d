import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import type { Type } from '@nestjs/common';
import { resolvers } from '../gateway.module.js';
import { orphanedTypes } from '../orphaned-types.js';
import './enums.js';
import { withRootTypes } from './root-types.js';

/** The schema as text, sorted, straight from the classes: nothing is opened for it. */
export const printSchemaFile = async (): Promise<string> => {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const factory = app.get(GraphQLSchemaFactory);
  const schema = withRootTypes(await factory.create(resolvers as Type[], { orphanedTypes }));
  await app.close();
  return `# Made by "npm run schema" from the code. Don't edit.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
};
