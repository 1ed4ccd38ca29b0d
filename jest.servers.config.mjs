import base from './jest.config.mjs';

/** Compose files as they are, one after the other: each takes most of a machine, and minutes. */
export default {
  ...base,
  roots: ['<rootDir>/test/compose'],
  testMatch: ['**/*.compose.ts'],
  maxWorkers: 1,
};
